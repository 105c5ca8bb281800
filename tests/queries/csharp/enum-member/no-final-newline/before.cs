enum E {
    A,
    B
}