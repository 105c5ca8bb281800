public class Repo
{
    public Repo(Db db)
    {
    }

    public Item Get(int id)
    {
        return null;
    }

    public T Get<T>(int id)
    {
        return default;
    }
}
