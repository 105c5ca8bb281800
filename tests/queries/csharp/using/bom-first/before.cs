using B;
using C;
