public interface IPoint
{
    int X { get; }
    int Y { get; }
    int Z { get; }
}
