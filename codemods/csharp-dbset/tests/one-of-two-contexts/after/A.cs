public class AContext : DbContext
{
    public DbSet<X> Orders { get; set; } = null!;
}
