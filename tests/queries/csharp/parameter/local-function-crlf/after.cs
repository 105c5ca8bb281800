class C
{
    void M()
    {
        int Add(int a, int b) => a;
        Func<int, int> f = delegate (int q) { return q; };
    }
}
