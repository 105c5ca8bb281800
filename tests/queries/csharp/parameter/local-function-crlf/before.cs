class C
{
    void M()
    {
        int Add(int a) => a;
        Func<int, int> f = delegate (int q) { return q; };
    }
}
