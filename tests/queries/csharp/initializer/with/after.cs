class C
{
    R M(R r)
    {
        return r with { A = 1, B = 2 };
    }
}
