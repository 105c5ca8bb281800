using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class CreditNoteConfiguration : IEntityTypeConfiguration<CreditNote>
{
    public void Configure(EntityTypeBuilder<CreditNote> builder)
    {
        builder.HasIndex(x => x.Number).IsUnique();

        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.Amount).HasPrecision(14, 2);
        builder.Property(x => x.Reason).HasMaxLength(250);

        builder.HasOne(x => x.Customer)
            .WithMany()
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
