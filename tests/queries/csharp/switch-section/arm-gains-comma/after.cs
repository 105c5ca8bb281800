class C
{
    string M(object o) => o switch
    {
        1 or 2 => "few",
        Circle c when c.R > 0 => "round",
        Square => "square"
    };
}
