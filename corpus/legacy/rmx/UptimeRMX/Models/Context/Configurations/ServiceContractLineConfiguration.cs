using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class ServiceContractLineConfiguration : IEntityTypeConfiguration<ServiceContractLine>
{
    public void Configure(EntityTypeBuilder<ServiceContractLine> builder)
    {
        builder.HasIndex(x => new { x.ServiceContractId, x.Position });

        builder.Property(x => x.Text).HasMaxLength(200);
        builder.Property(x => x.Quantity).HasPrecision(12, 3);
        builder.Property(x => x.UnitPrice).HasPrecision(12, 4);
        builder.Property(x => x.DiscountPercent).HasPrecision(5, 2);

        builder.HasOne(x => x.ServiceContract)
            .WithMany(x => x.Lines)
            .HasForeignKey(x => x.ServiceContractId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
