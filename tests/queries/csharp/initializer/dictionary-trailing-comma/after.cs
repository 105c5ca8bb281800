class C
{
    static readonly Dictionary<string, int> Map = new()
    {
        { "one", 1 },
        { "two", 2 },
        { "three", 3 },
    };
}
