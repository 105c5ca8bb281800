using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasIndex(x => x.CrmCustomerId).IsUnique();
        builder.HasIndex(x => x.CustomerNo).IsUnique();
        builder.HasIndex(x => new { x.Name, x.CustomerNo });

        builder.Property(x => x.CustomerNo).HasMaxLength(20);
        builder.Property(x => x.Name).HasMaxLength(160);
        builder.Property(x => x.LegalName).HasMaxLength(160);
        builder.Property(x => x.VatId).HasMaxLength(20);
        builder.Property(x => x.Email).HasMaxLength(190);
        builder.Property(x => x.Phone).HasMaxLength(40);
        builder.Property(x => x.Website).HasMaxLength(255);
        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(x => x.CreditLimit).HasPrecision(12, 2);
        builder.Property(x => x.PaymentTermsDays).HasDefaultValue(30);

        builder.HasOne(x => x.AccountManager)
            .WithMany()
            .HasForeignKey(x => x.AccountManagerId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
