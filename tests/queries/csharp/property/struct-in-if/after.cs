public struct Options
{
    public int Level { get; init; }
#if DEBUG
    public bool Trace { get; init; }
    public bool Dump { get; init; }
#endif
    public bool Quiet { get; init; }
}
