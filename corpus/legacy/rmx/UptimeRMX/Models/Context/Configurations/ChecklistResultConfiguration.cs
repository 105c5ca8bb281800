using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Service;

namespace UptimeRMX.Models.Context.Configurations;

public class ChecklistResultConfiguration : IEntityTypeConfiguration<ChecklistResult>
{
    public void Configure(EntityTypeBuilder<ChecklistResult> builder)
    {
        builder.Property(x => x.Answer).HasMaxLength(500);
        builder.Property(x => x.NumericAnswer).HasPrecision(12, 3);

        builder.HasOne(x => x.ChecklistItem)
            .WithMany()
            .HasForeignKey(x => x.ChecklistItemId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
