using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations
{
    public class DeferredSyncItemConfiguration : IEntityTypeConfiguration<DeferredSyncItem>
    {
        public void Configure(EntityTypeBuilder<DeferredSyncItem> builder)
        {
            builder.HasIndex(e => new { e.Collection, e.CrmId }).IsUnique();

            builder.Property(e => e.Collection).HasMaxLength(60);
            builder.Property(e => e.MissingParent).HasMaxLength(60);
        }
    }
}
