using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class ServiceContractConfiguration : IEntityTypeConfiguration<ServiceContract>
{
    public void Configure(EntityTypeBuilder<ServiceContract> builder)
    {
        builder.HasIndex(x => x.CrmServiceContractId).IsUnique();
        builder.HasIndex(x => x.ContractNo);

        builder.Property(x => x.ContractNo).HasMaxLength(30);
        builder.Property(x => x.Title).HasMaxLength(160);
        builder.Property(x => x.Status).HasMaxLength(10).HasDefaultValue("draft");
        builder.Property(x => x.Coverage).HasMaxLength(40);
        builder.Property(x => x.MonthlyFee).HasPrecision(12, 2);
        builder.Property(x => x.AutoRenew).HasDefaultValue(true);

        builder.HasOne(x => x.Customer)
            .WithMany(x => x.ServiceContracts)
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.Owner)
            .WithMany()
            .HasForeignKey(x => x.OwnerId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
