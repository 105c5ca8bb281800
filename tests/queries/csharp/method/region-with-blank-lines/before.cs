class X
{
    #region P

    void A()
    {
    }

    void A2()
    {
    }

    #endregion
}
