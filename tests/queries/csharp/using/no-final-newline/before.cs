using A;
using B;