using System;
using Zebra;

class C { }
