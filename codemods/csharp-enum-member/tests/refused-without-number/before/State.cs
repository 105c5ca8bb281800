public enum State
{
    New = 10,
    Won = 20,
}
