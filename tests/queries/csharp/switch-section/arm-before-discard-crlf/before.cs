class C
{
    string M(Color c)
    {
        return c switch
        {
            Color.Red => "r",
            Color.Green => "g", // not lime
            _ => throw new Exception(),
        };
    }
}
