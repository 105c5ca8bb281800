class C
{
    void M(int a) { A(); }
    void M(string a) { B(); D(); }
}
