class C
{
    int A { get; }
#if X
    int B { get; }
    int N { get; }
#endif
    int D { get; }
}
