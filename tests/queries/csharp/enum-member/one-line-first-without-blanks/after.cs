enum E {C,A,B}
