class X
{
    #region P
    public int A { get; set; }
    public int B { get; set; }
    #endregion
}
