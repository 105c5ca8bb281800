using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.Context.Configurations;

public class AssetStatusChangeConfiguration : IEntityTypeConfiguration<AssetStatusChange>
{
    public void Configure(EntityTypeBuilder<AssetStatusChange> builder)
    {
        builder.Property(x => x.OldStatus).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.NewStatus).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.Reason).HasMaxLength(250);
    }
}
