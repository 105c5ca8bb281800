using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations;

public class SyncInboxErrorConfiguration : IEntityTypeConfiguration<SyncInboxError>
{
    public void Configure(EntityTypeBuilder<SyncInboxError> builder)
    {
        builder.Property(x => x.Collection).HasMaxLength(60);

        builder.HasOne(x => x.SyncInboxBatch)
            .WithMany(x => x.Errors)
            .HasForeignKey(x => x.SyncInboxBatchId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
