class C
{
    void M(int n)
    {
        switch (n) { case 1: break; }
        var s = n switch { 1 => 2, _ => 3 };
    }
}
