class C
{
    C(int n)
    {
        switch (n)
        {
            case 1:
                One();
                break;
            default:
                break;
        }
    }

    ~C() { Free(); }
}
