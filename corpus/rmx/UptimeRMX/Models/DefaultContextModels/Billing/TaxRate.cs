using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    /// <summary>
    /// From CRM versions before 4.2, which had a table of rates. Newer ones send the percentage at each
    /// row.
    /// </summary>
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
    }
}
