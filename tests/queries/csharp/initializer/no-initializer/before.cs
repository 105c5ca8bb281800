class C
{
    Options _o = new();
}
