public struct Options
{
    public int Level { get; init; }
#if DEBUG
    public bool Trace { get; init; }
#endif
    public bool Quiet { get; init; }
}
