class X
{
    #region P
    public int A { get; set; }
    #endregion
}
