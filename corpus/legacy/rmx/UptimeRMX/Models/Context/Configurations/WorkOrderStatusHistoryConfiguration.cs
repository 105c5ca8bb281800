using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Service;

namespace UptimeRMX.Models.Context.Configurations;

public class WorkOrderStatusHistoryConfiguration : IEntityTypeConfiguration<WorkOrderStatusHistory>
{
    public void Configure(EntityTypeBuilder<WorkOrderStatusHistory> builder)
    {
        builder.HasIndex(x => new { x.WorkOrderId, x.ChangedAt });

        builder.Property(x => x.Reason).HasMaxLength(250);

        builder.HasOne(x => x.WorkOrder)
            .WithMany(x => x.StatusHistory)
            .HasForeignKey(x => x.WorkOrderId);
    }
}
