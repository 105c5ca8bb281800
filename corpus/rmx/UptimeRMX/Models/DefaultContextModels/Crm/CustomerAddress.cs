using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    /// <summary>
    /// Where a customer gets mail, deliveries, or a technician: assets stand at addresses of kind Site.
    /// </summary>
    public class CustomerAddress : BaseEntity, ISyncedEntity
    {
        public int CrmCustomerAddressId { get; set; }

        public int CustomerId { get; set; }
        public Customer Customer { get; set; } = null!;

        public AddressKind Kind { get; set; }
        [MaxLength(80)]
        public string? Label { get; set; }

        [MaxLength(160)]
        public string Street { get; set; } = null!;

        [MaxLength(160)]
        public string? Street2 { get; set; }

        [MaxLength(16)]
        public string PostalCode { get; set; } = null!;

        [MaxLength(100)]
        public string City { get; set; } = null!;

        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        [Precision(9, 6)]
        public decimal? Latitude { get; set; }

        [Precision(9, 6)]
        public decimal? Longitude { get; set; }

        public bool IsDefault { get; set; }

        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
    }
}
