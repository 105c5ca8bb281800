using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.Context.Configurations;

public class StockMovementConfiguration : IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockMovement> builder)
    {
        builder.HasIndex(x => x.BookedAt);

        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Quantity).HasPrecision(12, 3);
        builder.Property(x => x.Reference).HasMaxLength(80);

        builder.HasOne(x => x.StockLevel)
            .WithMany()
            .HasForeignKey(x => x.StockLevelId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
