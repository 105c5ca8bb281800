enum E
{
    A,
#if X
    B,
#endif
    D
}
