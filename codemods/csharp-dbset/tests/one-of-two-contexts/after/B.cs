public class BContext : DbContext
{
    public DbSet<X> Xs { get; set; } = null!;
    public DbSet<Order> Orders { get; set; } = null!;
}
