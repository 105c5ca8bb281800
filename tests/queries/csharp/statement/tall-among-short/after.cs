class X
{
    void M()
    {
        a.Add(1);

        if (c)
        {
            d();
        }

        b.Use(2);
    }
}
