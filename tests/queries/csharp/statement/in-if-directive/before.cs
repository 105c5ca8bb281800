class C
{
    void M()
    {
        A();
#if DEBUG
        B();
#endif
        C();
    }
}
