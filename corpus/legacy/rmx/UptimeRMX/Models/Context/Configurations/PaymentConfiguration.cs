using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.HasIndex(x => x.CrmPaymentId).IsUnique();
        builder.HasIndex(x => x.ReceivedAt);

        builder.Property(x => x.Method).HasMaxLength(20);
        builder.Property(x => x.Reference).HasMaxLength(80);
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.Property(x => x.BankTransactionId).HasPrecision(20, 0);

        builder.HasOne(x => x.Invoice)
            .WithMany(x => x.Payments)
            .HasForeignKey(x => x.InvoiceId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
