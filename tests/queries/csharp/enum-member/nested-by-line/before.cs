class A
{
    enum Mode { On, Off }
}
class B
{
    enum Mode { Up, Down }
}
