class C
{
    C() { }
    C(int a) { }
}
