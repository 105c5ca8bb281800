using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class DunningLevelConfiguration : IEntityTypeConfiguration<DunningLevel>
{
    public void Configure(EntityTypeBuilder<DunningLevel> builder)
    {
        builder.HasIndex(x => x.Level).IsUnique();

        builder.Property(x => x.Name).HasMaxLength(60);
        builder.Property(x => x.Fee).HasPrecision(10, 2);
    }
}
