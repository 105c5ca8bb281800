using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.Context.Configurations;

public class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> builder)
    {
        builder.HasIndex(x => x.CrmSupplierId).IsUnique();

        builder.Property(x => x.SupplierNo).HasMaxLength(20);
        builder.Property(x => x.Name).HasMaxLength(160);
        builder.Property(x => x.Email).HasMaxLength(190);
        builder.Property(x => x.Phone).HasMaxLength(40);
        builder.Property(x => x.CountryCode).HasMaxLength(2);
    }
}
