public class AContext : DbContext
{
    public DbSet<OldOrder> Orders { get; set; } = null!;
}
