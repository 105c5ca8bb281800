using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.Context.Configurations;

public class StockLevelConfiguration : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> builder)
    {
        // what the CRM calls its key, see CrmSyncDatabaseDictionaryHelper.GetStockLevelsByKeyAsync
        builder.HasIndex(x => new { x.WarehouseId, x.ProductId }).IsUnique();

        builder.Property(x => x.OnHand).HasPrecision(12, 3);
        builder.Property(x => x.Reserved).HasPrecision(12, 3);
        builder.Property(x => x.ReorderPoint).HasPrecision(12, 3);
        builder.Property(x => x.Bin).HasMaxLength(20);

        builder.HasOne(x => x.Warehouse)
            .WithMany(x => x.StockLevels)
            .HasForeignKey(x => x.WarehouseId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.Product)
            .WithMany(x => x.StockLevels)
            .HasForeignKey(x => x.ProductId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
