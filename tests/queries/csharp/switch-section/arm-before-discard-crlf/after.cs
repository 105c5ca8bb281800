class C
{
    string M(Color c)
    {
        return c switch
        {
            Color.Red => "r",
            Color.Green => "g", // not lime
            Color.Blue => "b",
            _ => throw new Exception(),
        };
    }
}
