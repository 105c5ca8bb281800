public class Empty
{
    public int Id { get; set; }
}
