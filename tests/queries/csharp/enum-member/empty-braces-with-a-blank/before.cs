enum E { }
