class C {
	void M(int n) {
		switch (n) {
			case 1:
				A();
				break;

			case 2: {
				B();
				break;
			}

			case 3:
				C();
				break;

			default:
				break;
		}
	}
}
