Func<int, int, int> f = (int b) => b;
delegate void Done(int code);
