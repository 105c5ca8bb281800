class C {
	void M() {
		app.UseEndpoints(e => {
			e.MapA();
			// the last
			e.MapB();
		});
	}
}
