class C
{
    Options _o = new() { A = 1 };
}
