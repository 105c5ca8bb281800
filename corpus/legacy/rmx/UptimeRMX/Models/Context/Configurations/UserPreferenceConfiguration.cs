using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.Context.Configurations;

public class UserPreferenceConfiguration : IEntityTypeConfiguration<UserPreference>
{
    public void Configure(EntityTypeBuilder<UserPreference> builder)
    {
        builder.HasIndex(x => new { x.UserId, x.Key }).IsUnique();

        builder.Property(x => x.Key).HasMaxLength(60);
    }
}
