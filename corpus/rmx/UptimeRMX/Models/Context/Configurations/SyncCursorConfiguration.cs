using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Models.Context.Configurations
{
    public class SyncCursorConfiguration : IEntityTypeConfiguration<SyncCursor>
    {
        public void Configure(EntityTypeBuilder<SyncCursor> builder)
        {
            builder.HasIndex(e => e.Name).IsUnique();

            builder.Property(e => e.Name).HasMaxLength(60);
            builder.Property(e => e.Position).HasMaxLength(100);
        }
    }
}
