class C
{
    void M()
    {
        A();
#if DEBUG
        B();
        B2();
#endif
        C();
    }
}
