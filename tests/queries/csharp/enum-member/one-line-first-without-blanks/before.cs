enum E {A,B}
