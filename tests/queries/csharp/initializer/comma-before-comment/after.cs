class C
{
    int[] _n =
    {
        1, // one
        2, // two
        3
    };
}
