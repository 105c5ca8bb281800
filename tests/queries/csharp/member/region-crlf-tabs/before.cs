class C
{
	#region Fields
	int a;
	int b;
	#endregion

	void M() { }
}
