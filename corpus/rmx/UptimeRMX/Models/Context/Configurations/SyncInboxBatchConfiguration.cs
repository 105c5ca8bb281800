using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations
{
    public class SyncInboxBatchConfiguration : IEntityTypeConfiguration<SyncInboxBatch>
    {
        public void Configure(EntityTypeBuilder<SyncInboxBatch> builder)
        {
            builder.HasIndex(e => new { e.BatchId, e.Part }).IsUnique();
            builder.HasIndex(e => new { e.State, e.ReceivedAt });

            builder.Property(e => e.Part).HasDefaultValue(1);
            builder.Property(e => e.Source).HasMaxLength(20);
            builder.Property(e => e.State).HasConversion<string>().HasMaxLength(12);
        }
    }
}
