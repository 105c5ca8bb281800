namespace A
{
    public enum State
    {
        New,
        Won
    }
}
