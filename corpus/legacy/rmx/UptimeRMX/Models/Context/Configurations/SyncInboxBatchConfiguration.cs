using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations;

public class SyncInboxBatchConfiguration : IEntityTypeConfiguration<SyncInboxBatch>
{
    public void Configure(EntityTypeBuilder<SyncInboxBatch> builder)
    {
        builder.HasIndex(x => new { x.BatchId, x.Part }).IsUnique();
        builder.HasIndex(x => new { x.State, x.ReceivedAt });

        builder.Property(x => x.Part).HasDefaultValue(1);
        builder.Property(x => x.Source).HasMaxLength(20);
        builder.Property(x => x.State).HasConversion<string>().HasMaxLength(12);
    }
}
