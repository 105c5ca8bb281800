class C
{
    string[] names = { "a", "b" };
    int[] more = new[] { 1, 2 };
}
