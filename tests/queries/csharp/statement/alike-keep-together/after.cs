class X
{
    void M()
    {
        var s = new S();

        s.Add(1);
        s.Add(2);
    }
}
