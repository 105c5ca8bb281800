struct Pair {
	int id;
	int left;
	int right;
}
