using System;

class B { }
