using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations
{
    public class SyncOutboxMessageConfiguration : IEntityTypeConfiguration<SyncOutboxMessage>
    {
        public void Configure(EntityTypeBuilder<SyncOutboxMessage> builder)
        {
            builder.HasIndex(e => e.EventId).IsUnique();
            // the sender asks: not sent yet, oldest first
            builder.HasIndex(e => new { e.SentAt, e.NextAttemptAt });

            builder.Property(e => e.Type).HasMaxLength(60);
            builder.Property(e => e.LastError).HasMaxLength(500);
            builder.Property(e => e.Attempts).HasDefaultValue(0);
        }
    }
}
