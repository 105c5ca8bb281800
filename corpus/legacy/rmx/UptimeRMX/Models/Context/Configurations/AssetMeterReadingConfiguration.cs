using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.Context.Configurations;

public class AssetMeterReadingConfiguration : IEntityTypeConfiguration<AssetMeterReading>
{
    public void Configure(EntityTypeBuilder<AssetMeterReading> builder)
    {
        builder.HasIndex(x => new { x.AssetId, x.ReadAt });

        builder.Property(x => x.Value).HasPrecision(14, 3);
        builder.Property(x => x.Unit).HasMaxLength(10);
    }
}
