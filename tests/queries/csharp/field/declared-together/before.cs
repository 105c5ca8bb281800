class C
{
    int a, b;
}
