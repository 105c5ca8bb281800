using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class IndustryConfiguration : IEntityTypeConfiguration<Industry>
{
    public void Configure(EntityTypeBuilder<Industry> builder)
    {
        builder.HasIndex(x => x.NaceCode).IsUnique();

        builder.Property(x => x.NaceCode).HasMaxLength(10);
        builder.Property(x => x.Name).HasMaxLength(120);
    }
}
