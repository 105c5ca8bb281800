class C
{
    int A { get; }
#if X
    int B { get; }
#endif
    int D { get; }
}
