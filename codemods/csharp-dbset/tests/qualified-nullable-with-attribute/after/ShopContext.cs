using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options) { }

    public Microsoft.EntityFrameworkCore.DbSet<Sales.Order>? Orders { get; set; }

    [Obsolete("Use Orders")]
    public Microsoft.EntityFrameworkCore.DbSet<Sales.Basket>? Baskets { get; set; }

    public Microsoft.EntityFrameworkCore.DbSet<Sales.Person>? People { get; set; }
}
