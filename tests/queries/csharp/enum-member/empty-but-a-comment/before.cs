enum E
{
    // none yet
}
