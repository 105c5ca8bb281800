class C
{
    public int A { get; set; }
}
