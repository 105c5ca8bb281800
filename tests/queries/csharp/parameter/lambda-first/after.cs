Func<int, int, int> f = (int a, int b) => b;
delegate void Done(int code);
