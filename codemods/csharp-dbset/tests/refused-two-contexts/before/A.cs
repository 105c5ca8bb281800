public class AContext : DbContext
{
    public DbSet<X> Xs { get; set; } = null!;
}
