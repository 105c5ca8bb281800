using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.Context.Configurations;

public class AssetPhotoConfiguration : IEntityTypeConfiguration<AssetPhoto>
{
    public void Configure(EntityTypeBuilder<AssetPhoto> builder)
    {
        builder.HasIndex(x => x.StorageKey).IsUnique();

        builder.Property(x => x.Caption).HasMaxLength(120);
    }
}
