using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.HasIndex(x => x.State);
        builder.HasIndex(x => x.Email);

        builder.Property(x => x.CompanyName).HasMaxLength(160);
        builder.Property(x => x.PersonName).HasMaxLength(120);
        builder.Property(x => x.Email).HasMaxLength(190);
        builder.Property(x => x.Phone).HasMaxLength(40);
        builder.Property(x => x.Source).HasMaxLength(30);
        builder.Property(x => x.EstimatedValue).HasPrecision(14, 2);
    }
}
