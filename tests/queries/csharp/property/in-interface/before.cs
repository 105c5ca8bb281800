public interface IPoint
{
    int X { get; }
    int Z { get; }
}
