class C
{
    string[] names = { "a", "b", "c" };
    int[] more = new[] { 1, 2 };
}
