public class AContext : DbContext
{
    public DbSet<Order> AllOrders { get; set; } = null!;
}
