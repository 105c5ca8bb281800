using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.HasIndex(x => x.CrmInvoiceId).IsUnique();
        builder.HasIndex(x => x.InvoiceNo);
        builder.HasIndex(x => new { x.Status, x.DueOn });

        builder.Property(x => x.InvoiceNo).HasMaxLength(30);
        builder.Property(x => x.Currency).HasMaxLength(3).HasDefaultValue("EUR");
        builder.Property(x => x.NetTotal).HasPrecision(14, 2);
        builder.Property(x => x.TaxTotal).HasPrecision(14, 2);
        builder.Property(x => x.GrossTotal).HasPrecision(14, 2);

        builder.HasOne(x => x.Customer)
            .WithMany(x => x.Invoices)
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.ServiceContract)
            .WithMany()
            .HasForeignKey(x => x.ServiceContractId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
