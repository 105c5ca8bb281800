using A;

namespace N
{
    class C { }
}
