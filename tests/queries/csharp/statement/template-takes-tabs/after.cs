class X
{
	void M()
	{
		a();

		if (c)
		{
			d();
		}
	}
}
