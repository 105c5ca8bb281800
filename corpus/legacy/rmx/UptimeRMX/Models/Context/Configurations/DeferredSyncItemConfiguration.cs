using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations;

public class DeferredSyncItemConfiguration : IEntityTypeConfiguration<DeferredSyncItem>
{
    public void Configure(EntityTypeBuilder<DeferredSyncItem> builder)
    {
        builder.HasIndex(x => new { x.Collection, x.CrmId }).IsUnique();

        builder.Property(x => x.Collection).HasMaxLength(60);
        builder.Property(x => x.MissingParent).HasMaxLength(60);
    }
}
