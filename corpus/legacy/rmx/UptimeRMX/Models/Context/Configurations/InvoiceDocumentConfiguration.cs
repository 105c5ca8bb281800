using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations;

public class InvoiceDocumentConfiguration : IEntityTypeConfiguration<InvoiceDocument>
{
    public void Configure(EntityTypeBuilder<InvoiceDocument> builder)
    {
        builder.ToTable("InvoiceDocuments");

        builder.Property(x => x.FileName).HasMaxLength(200);

        builder.HasOne(x => x.Invoice)
            .WithOne(x => x.Document)
            .HasForeignKey<InvoiceDocument>(x => x.InvoiceId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
