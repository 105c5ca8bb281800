using Microsoft.EntityFrameworkCore;
using Rmx.Models.DefaultContextModels.Crm;
using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Models.DefaultContextModels.Users;

namespace Rmx.Models.Context;

public class DefaultContext : DbContext
{
    public DefaultContext(DbContextOptions<DefaultContext> options)
        : base(options)
    {
    }

    public DbSet<User> Users => Set<User>();

    #region Crm

    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Note> Notes => Set<Note>();

    #endregion

    #region Stock

    public virtual DbSet<Asset> Assets { get; set; } = null!;
    public virtual DbSet<Product> Products { get; set; } = null!;

    #endregion

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<User>(entity =>
        {
            entity.HasIndex(e => e.CrmUserId).IsUnique();
        });

        modelBuilder.Entity<Customer>(entity =>
        {
            entity.HasIndex(e => e.CrmCustomerId).IsUnique();
            entity.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.SetNull);
        });

        modelBuilder.Entity<Product>(entity =>
        {
            entity.HasIndex(e => e.CrmProductId).IsUnique();
        });

        modelBuilder.Entity<Asset>(entity =>
        {
            entity.HasIndex(e => e.CrmAssetId).IsUnique();
            entity.HasOne(e => e.Customer).WithMany(c => c.Assets).HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne(e => e.Product).WithMany().HasForeignKey(e => e.ProductId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
