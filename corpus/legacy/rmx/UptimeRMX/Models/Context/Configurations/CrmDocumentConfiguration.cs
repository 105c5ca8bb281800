using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class CrmDocumentConfiguration : IEntityTypeConfiguration<CrmDocument>
{
    public void Configure(EntityTypeBuilder<CrmDocument> builder)
    {
        builder.HasIndex(x => x.StorageKey).IsUnique();

        builder.Property(x => x.FileName).HasMaxLength(200);
        builder.Property(x => x.ContentType).HasMaxLength(100).HasDefaultValue("application/octet-stream");
        builder.Property(x => x.Sha256).HasMaxLength(64);
    }
}
