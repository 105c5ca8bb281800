class C
{
    void M(int n)
    {
        switch (n)
        {
            case 1: A(); break;
        }
    }
}
