public enum Color
{
    Red,
    Green
}
