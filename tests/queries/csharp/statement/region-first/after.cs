class C
{
    void M()
    {
        #region Setup
        Zero();
        One();
        #endregion
    }
}
