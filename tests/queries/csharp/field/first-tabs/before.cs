struct Pair {
	int left;
	int right;
}
