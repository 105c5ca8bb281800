using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.Context.Configurations;

public class CustomerAddressConfiguration : IEntityTypeConfiguration<CustomerAddress>
{
    public void Configure(EntityTypeBuilder<CustomerAddress> builder)
    {
        builder.HasIndex(x => x.CrmCustomerAddressId).IsUnique();
        builder.HasIndex(x => new { x.CountryCode, x.PostalCode });

        builder.Property(x => x.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(x => x.Label).HasMaxLength(80);
        builder.Property(x => x.Street).HasMaxLength(160);
        builder.Property(x => x.Street2).HasMaxLength(160);
        builder.Property(x => x.PostalCode).HasMaxLength(16);
        builder.Property(x => x.City).HasMaxLength(100);
        builder.Property(x => x.CountryCode).HasMaxLength(2);
        builder.Property(x => x.Latitude).HasPrecision(9, 6);
        builder.Property(x => x.Longitude).HasPrecision(9, 6);

        builder.HasOne(x => x.Customer)
            .WithMany(x => x.Addresses)
            .HasForeignKey(x => x.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
