class X
{
    void M()
    {
        a.Add(1);
        b.Use(2);
    }
}
