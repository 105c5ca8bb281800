[Flags]
enum Right
{
    None = 0,
    Read = 1,
    Write = 2,
    Admin = 8,
}
