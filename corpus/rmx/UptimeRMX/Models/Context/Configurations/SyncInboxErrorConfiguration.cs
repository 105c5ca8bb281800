using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations
{
    public class SyncInboxErrorConfiguration : IEntityTypeConfiguration<SyncInboxError>
    {
        public void Configure(EntityTypeBuilder<SyncInboxError> builder)
        {
            builder.Property(e => e.Collection).HasMaxLength(60);

            builder.HasOne(e => e.SyncInboxBatch)
                .WithMany(b => b.Errors)
                .HasForeignKey(e => e.SyncInboxBatchId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
