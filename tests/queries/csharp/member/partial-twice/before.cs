partial class C { int a; }
partial class C { int b; }
