class C
{
    private static readonly Options Defaults = new Options
    {
        Name = "a",
        Size = 3
    };
}
