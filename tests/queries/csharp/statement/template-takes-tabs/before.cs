class X
{
	void M()
	{
		a();
	}
}
