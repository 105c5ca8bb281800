using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.Context.Configurations;

public class AssetConfiguration : IEntityTypeConfiguration<Asset>
{
    public void Configure(EntityTypeBuilder<Asset> builder)
    {
        builder.HasIndex(x => x.CrmAssetId).IsUnique();
        builder.HasIndex(x => new { x.CustomerId, x.SerialNumber }).IsUnique();

        builder.Property(x => x.SerialNumber).HasMaxLength(80);
        builder.Property(x => x.Name).HasMaxLength(160);
        builder.Property(x => x.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.PurchasePrice).HasPrecision(12, 2);
        builder.Property(x => x.MeterReading).HasPrecision(14, 3);

        builder.HasOne(x => x.Customer)
            .WithMany(x => x.Assets)
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.CustomerAddress)
            .WithMany(x => x.Assets)
            .HasForeignKey(x => x.CustomerAddressId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.AssetType)
            .WithMany(x => x.Assets)
            .HasForeignKey(x => x.AssetTypeId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.Product)
            .WithMany()
            .HasForeignKey(x => x.ProductId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
