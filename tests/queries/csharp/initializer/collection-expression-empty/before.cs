class C
{
    List<int> _ids = [];
}
