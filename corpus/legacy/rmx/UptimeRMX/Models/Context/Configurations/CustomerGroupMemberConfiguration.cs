using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class CustomerGroupMemberConfiguration : IEntityTypeConfiguration<CustomerGroupMember>
{
    public void Configure(EntityTypeBuilder<CustomerGroupMember> builder)
    {
        builder.HasKey(x => new { x.CustomerGroupId, x.CustomerId });

        builder.HasOne(x => x.CustomerGroup)
            .WithMany(x => x.Members)
            .HasForeignKey(x => x.CustomerGroupId);

        builder.HasOne(x => x.Customer)
            .WithMany()
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
