namespace N
{
	enum E
	{
	}
}
