using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class CustomerAddress : BaseEntity
    {
        public int CustomerId { get; set; }
        public Customer Customer { get; set; } = null!;

        public AddressKind Kind { get; set; }
        [MaxLength(120)]
        public string Street { get; set; } = null!;

        [MaxLength(12)]
        public string PostalCode { get; set; } = null!;

        [MaxLength(80)]
        public string City { get; set; } = null!;

        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        public bool IsDefault { get; set; }
    }
}
