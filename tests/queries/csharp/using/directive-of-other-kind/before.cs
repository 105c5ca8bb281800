using System;

class C { }
