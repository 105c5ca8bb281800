using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.Context.Configurations;

public class AssetLocationConfiguration : IEntityTypeConfiguration<AssetLocation>
{
    public void Configure(EntityTypeBuilder<AssetLocation> builder)
    {
        builder.Property(x => x.Building).HasMaxLength(60);
        builder.Property(x => x.Floor).HasMaxLength(20);
        builder.Property(x => x.Room).HasMaxLength(60);
        builder.Property(x => x.AccessNotes).HasMaxLength(250);
    }
}
