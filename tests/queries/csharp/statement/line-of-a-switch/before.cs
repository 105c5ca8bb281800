class X
{
    void M()
    {
        switch (n)
        {
            case 1:
                break;
        }
    }
}
