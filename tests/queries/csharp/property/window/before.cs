class Payload
{
    public List<A> As { get; set; }
    public List<B> Bs { get; set; }
    public List<D> Ds { get; set; }
}
