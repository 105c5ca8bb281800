using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations;

public class SyncOutboxMessageConfiguration : IEntityTypeConfiguration<SyncOutboxMessage>
{
    public void Configure(EntityTypeBuilder<SyncOutboxMessage> builder)
    {
        builder.HasIndex(x => x.EventId).IsUnique();
        // the sender asks: not sent yet, oldest first
        builder.HasIndex(x => new { x.SentAt, x.NextAttemptAt });

        builder.Property(x => x.Type).HasMaxLength(60);
        builder.Property(x => x.Attempts).HasDefaultValue(0);
        builder.Property(x => x.LastError).HasMaxLength(500);
    }
}
