class C
{
    C(int n)
    {
        switch (n)
        {
            case 1:
                One();
                Two();
                break;
            default:
                break;
        }
    }

    ~C() { Free(); }
}
