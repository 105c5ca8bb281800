class C
{
    object M(R r)
    {
        return new
        {
            Id = r.Id,
            r.Name, // as it is
            r,
        };
    }
}
