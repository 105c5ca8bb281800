public enum Color
{
    Red,
    Green,
    Blue
}
