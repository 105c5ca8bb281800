class X
{
    void M()
    {
        var s = new S();

        s.Add(1);
    }
}
