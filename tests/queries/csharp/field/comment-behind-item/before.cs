class C
{
    public string Name = null;
}
