enum E
{
    Low     = 1,
    Highest = 3,
}
