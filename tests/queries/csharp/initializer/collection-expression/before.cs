class C
{
    List<string> Names => ["a", .. Others, "b"];
}
