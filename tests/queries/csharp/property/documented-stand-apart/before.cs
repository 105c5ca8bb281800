class X
{
    /// <summary>a</summary>
    public int A { get; set; }

    /// <summary>b</summary>
    public int B { get; set; }
}
