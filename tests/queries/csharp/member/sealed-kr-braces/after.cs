public sealed partial class Point {
    public int X { get; }
    public int Y { get; }
    public int Z { get; }
}
