class C
{
    void M(int a) { }
    void IDisposable.Dispose() { }
}
