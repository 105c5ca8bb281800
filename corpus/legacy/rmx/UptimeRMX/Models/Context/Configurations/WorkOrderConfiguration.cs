using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Service;

namespace UptimeRMX.Models.Context.Configurations;

public class WorkOrderConfiguration : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> builder)
    {
        builder.HasIndex(x => x.Number).IsUnique();
        // the dispatcher's board
        builder.HasIndex(x => new { x.State, x.PlannedStart }).HasDatabaseName("IX_WorkOrders_Board");

        builder.Property(x => x.Number).HasMaxLength(20);
        builder.Property(x => x.Title).HasMaxLength(200);
        builder.Property(x => x.SignedBy).HasMaxLength(120);
        builder.Property(x => x.TravelCost).HasPrecision(12, 2);

        builder.HasOne(x => x.Customer)
            .WithMany()
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(x => x.Asset)
            .WithMany()
            .HasForeignKey(x => x.AssetId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
