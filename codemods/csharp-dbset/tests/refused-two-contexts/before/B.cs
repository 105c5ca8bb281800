public class BContext : DbContext
{
    public DbSet<X> Xs { get; set; } = null!;
}
