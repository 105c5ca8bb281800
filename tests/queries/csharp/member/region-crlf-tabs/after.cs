class C
{
	#region Fields
	int a;
	int b;
	int c;
	#endregion

	void M() { }
}
