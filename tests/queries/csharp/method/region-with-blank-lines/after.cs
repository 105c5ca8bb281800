class X
{
    #region P

    void A()
    {
    }

    void A2()
    {
    }

    void B() { }

    #endregion
}
