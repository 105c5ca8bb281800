class C
{
    int A { get; }
#if X
    int B { get; }
#endif
    int N { get; }
    int D { get; }
}
