class C
{
    public string Name = null;
    public string Token = null; // API v1
}
