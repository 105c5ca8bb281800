class C
{
    void M()
    {
        #region Setup
        One();
        #endregion
    }
}
