[Flags]
enum Right
{
    None = 0,
    Read = 1,
    Write = 2,
    Share = 4,
    Admin = 8,
}
