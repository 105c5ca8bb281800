class C
{
    void M()
    {
    }
}
