namespace N
{
    public enum Kind
    {
        First
    }
}
