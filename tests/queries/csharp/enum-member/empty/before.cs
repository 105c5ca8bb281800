namespace N
{
    public enum Kind
    {
    }
}
