using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Service;

namespace UptimeRMX.Models.Context.Configurations;

public class MaintenanceVisitConfiguration : IEntityTypeConfiguration<MaintenanceVisit>
{
    public void Configure(EntityTypeBuilder<MaintenanceVisit> builder)
    {
        builder.HasIndex(x => new { x.MaintenancePlanId, x.DueOn }).IsUnique();

        builder.Property(x => x.SkipReason).HasMaxLength(250);
    }
}
