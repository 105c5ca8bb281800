using A;

namespace N
{
    using B;
}
