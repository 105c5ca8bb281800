class X
{
    public int A { get; set; }
    
    public int B { get; set; }
    
    public int B2 { get; set; }
    
    public int C { get; set; }
}
