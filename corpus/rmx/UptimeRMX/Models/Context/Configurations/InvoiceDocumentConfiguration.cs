using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.Context.Configurations
{
    public class InvoiceDocumentConfiguration : IEntityTypeConfiguration<InvoiceDocument>
    {
        public void Configure(EntityTypeBuilder<InvoiceDocument> builder)
        {
            builder.ToTable("InvoiceDocuments");

            builder.HasOne(e => e.Invoice)
                .WithOne(i => i.Document)
                .HasForeignKey<InvoiceDocument>(e => e.InvoiceId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
