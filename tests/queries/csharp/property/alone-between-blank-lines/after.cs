class Filter
{
    public int? Brand { get; set; }
    public int? Kind { get; set; }

    public Expression<Func<Item, bool>> Criteria =>
        i => i.Brand == Brand && i.Kind == Kind;

    public List<string> Includes { get; } = new();

    public List<string> Orders { get; } = new();

    public void Include(string name) => Includes.Add(name);
}
