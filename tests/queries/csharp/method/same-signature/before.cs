class C
{
    void M(int a) { }
}
