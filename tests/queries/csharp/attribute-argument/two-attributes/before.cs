class C
{
    [A(1), B(2)]
    void M() { }
}
