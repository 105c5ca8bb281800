using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.Context.Configurations;

public class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.HasIndex(x => x.CrmUserId).IsUnique();
        builder.HasIndex(x => x.UserName).IsUnique();
        builder.HasIndex(x => x.Email);

        builder.Property(x => x.UserName).HasMaxLength(60);
        builder.Property(x => x.Email).HasMaxLength(190);
        builder.Property(x => x.FirstName).HasMaxLength(80);
        builder.Property(x => x.LastName).HasMaxLength(80);
        builder.Property(x => x.Phone).HasMaxLength(40);
        builder.Property(x => x.CrmRole).HasMaxLength(20).HasDefaultValue("sales");
        builder.Property(x => x.Locale).HasMaxLength(5).HasDefaultValue("en_US");

        builder.HasOne(x => x.Team)
            .WithMany(x => x.Members)
            .HasForeignKey(x => x.TeamId)
            .OnDelete(DeleteBehavior.SetNull);
    }
}
