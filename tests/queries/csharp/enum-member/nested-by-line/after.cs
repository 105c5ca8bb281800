class A
{
    enum Mode { On, Off, Auto }
}
class B
{
    enum Mode { Up, Down }
}
