class C
{
    [Obsolete()]
    void M() { }
}
