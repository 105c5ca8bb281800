enum E
{
    A,
    B,
}
