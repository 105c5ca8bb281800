namespace Shop
{
    public interface IShopDb
    {
        DbSet<Basket> Baskets { get; }

        DbSet<Customer> Customers { get; }

        DbSet<Order> Orders { get; }

        Task<int> SaveChangesAsync(CancellationToken token);
    }
}
