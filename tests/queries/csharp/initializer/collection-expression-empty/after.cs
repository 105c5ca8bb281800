class C
{
    List<int> _ids = [1];
}
