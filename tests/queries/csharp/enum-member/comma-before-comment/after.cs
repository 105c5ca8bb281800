enum E
{
    A, // one
    // the second
    B, // two
    C
    // no more
}
