using A;
using B;
using C;
