enum E
{
    A, // one
    // the second
    B // two
    // no more
}
