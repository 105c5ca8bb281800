using Rmx.Models.DefaultContextModels;

namespace Rmx.Models.Context;

public class DefaultContext : DbContext
{
    public DbSet<User> Users => Set<User>();

    #region Crm

    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Note> Notes => Set<Note>();

    #endregion

    #region Stock

    public virtual DbSet<Asset> Assets { get; set; } = null!;
    public virtual DbSet<Product> Products { get; set; } = null!;

    #endregion
}
