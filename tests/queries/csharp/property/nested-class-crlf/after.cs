public class Outer
{
    public string Name { get; set; }

    public class Inner
    {
        public int A { get; set; }
        int IValue.B => A;
        public int C { get; set; }
    }
}
