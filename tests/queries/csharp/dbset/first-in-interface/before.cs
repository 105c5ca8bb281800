namespace Shop
{
    public interface IShopDb
    {
        DbSet<Customer> Customers { get; }

        DbSet<Order> Orders { get; }

        Task<int> SaveChangesAsync(CancellationToken token);
    }
}
