record R(int A);
