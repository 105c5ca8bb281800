class C
{
    [ProducesResponseType(
        typeof(Foo),
        200,
        "text/json"
    )]
    void M() { }
}
