using System;

class A { }
