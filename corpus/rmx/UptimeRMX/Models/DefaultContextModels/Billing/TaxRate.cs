using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class TaxRate : BaseEntity, ISyncedEntity
    {
        public int CrmTaxRateId { get; set; }

        [MaxLength(10)]
        public string Code { get; set; } = null!;

        [MaxLength(60)]
        public string Name { get; set; } = null!;

        [Precision(5, 2)]
        public decimal Percentage { get; set; }

        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        public DateOnly? ValidFrom { get; set; }

        public DateOnly? ValidUntil { get; set; }

        public bool IsDefault { get; set; }
    }
}
