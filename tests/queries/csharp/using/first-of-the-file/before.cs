using Zebra;

class C { }
