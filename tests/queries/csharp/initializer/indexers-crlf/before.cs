class C
{
    Dictionary<string, int> Map { get; } = new Dictionary<string, int>
    {
        ["a"] = 1,
        ["c"] = 3,
    };
}
