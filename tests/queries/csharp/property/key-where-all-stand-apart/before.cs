class C
{
    public int A { get; set; }

    public int B { get; set; }

    public int C { get; set; }
}
