class C
{
    [Obsolete("use N")]
    void M() { }
}
