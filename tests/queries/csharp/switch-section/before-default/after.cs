class C
{
    int M(object o)
    {
        switch (o)
        {
            case 1:
            case 2:
                return 1;
            case Circle c when c.R > 0:
                return 2;
            case Square s:
                return 3;
            default:
                return 0;
        }
    }
}
