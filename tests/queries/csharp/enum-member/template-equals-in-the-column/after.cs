enum E
{
    Low     = 1,
    Mid     = 2, // x
    Highest = 3,
}
