using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Service;

namespace UptimeRMX.Models.Context.Configurations;

public class FaultCodeConfiguration : IEntityTypeConfiguration<FaultCode>
{
    public void Configure(EntityTypeBuilder<FaultCode> builder)
    {
        builder.HasIndex(x => x.Code).IsUnique();

        builder.Property(x => x.Code).HasMaxLength(12);
        builder.Property(x => x.Text).HasMaxLength(160);

        builder.HasOne(x => x.ParentFaultCode)
            .WithMany(x => x.Children)
            .HasForeignKey(x => x.ParentFaultCodeId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
