using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CustomerAddress : BaseEntity, ISyncedEntity
{
    public int CrmCustomerAddressId { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public AddressKind Kind { get; set; }
    public string? Label { get; set; }
    public string Street { get; set; } = string.Empty;
    public string? Street2 { get; set; }
    public string PostalCode { get; set; } = string.Empty;
    public string City { get; set; } = string.Empty;
    public string CountryCode { get; set; } = string.Empty;
    public decimal? Latitude { get; set; }
    public decimal? Longitude { get; set; }
    public bool IsDefault { get; set; }

    public ICollection<Asset> Assets { get; set; } = new List<Asset>();
}
