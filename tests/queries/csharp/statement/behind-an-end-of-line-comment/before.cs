class C
{
    void M(int n)
    {
        switch (n)
        {
            case 1:
                One(); // the first
            // whatever else
            default:
                break;
        }
    }
}
