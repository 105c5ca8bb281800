using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.Context.Configurations;

public class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasIndex(x => x.CrmProductId).IsUnique();
        builder.HasIndex(x => x.Sku).IsUnique();

        builder.Property(x => x.Sku).HasMaxLength(64);
        builder.Property(x => x.Name).HasMaxLength(160);
        builder.Property(x => x.Unit).HasConversion<string>().HasMaxLength(10).HasDefaultValue(ProductUnit.Piece);
        builder.Property(x => x.ListPrice).HasPrecision(12, 4);
        builder.Property(x => x.CostPrice).HasPrecision(12, 4);
        builder.Property(x => x.TaxPercent).HasPrecision(5, 2);

        builder.HasOne(x => x.ProductCategory)
            .WithMany(x => x.Products)
            .HasForeignKey(x => x.ProductCategoryId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.Supplier)
            .WithMany()
            .HasForeignKey(x => x.SupplierId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
