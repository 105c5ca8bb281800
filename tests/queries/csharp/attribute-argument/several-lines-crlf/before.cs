class C
{
    [ProducesResponseType(
        typeof(Foo),
        200
    )]
    void M() { }
}
