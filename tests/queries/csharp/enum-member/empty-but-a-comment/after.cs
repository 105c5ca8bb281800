enum E
{
    // none yet
    A
}
