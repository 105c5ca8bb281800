using A;
#if NET8_0_OR_GREATER
using B0;
using B1;
#else
using B2;
#endif
using C;

return 0;
