class C
{
    void M()
    {
        Run();
    }
}
