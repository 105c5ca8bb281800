class X
{
    public int A { get; set; }
    public int A2 { get; set; }


    public void M() { }
}
