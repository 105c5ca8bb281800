enum E
{
    A,
    B,
    C,
    D,
}
