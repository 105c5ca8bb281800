using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

public class ShopContext : DbContext
{
    public ShopContext(DbContextOptions<ShopContext> options) : base(options) { }

    #region Sales

    public DbSet<Account> Accounts { get; set; } = default!;
    public DbSet<Contact> Contacts { get; set; } = default!;
    public DbSet<Lead> Leads { get; set; } = default!;
    public DbSet<Opportunity> Opportunities { get; set; } = default!;

    #endregion

    #region Stock

    public DbSet<Item> Items => Set<Item>();
    public DbSet<Shelf> Shelves => Set<Shelf>();

    #endregion
}
