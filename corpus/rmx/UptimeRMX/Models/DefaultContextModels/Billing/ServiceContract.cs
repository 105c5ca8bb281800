using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    /// <summary>
    /// Maintenance agreement with a customer.
    /// </summary>
    public class ServiceContract : BaseEntity, ISyncedEntity
    {
        public int CrmServiceContractId { get; set; }

        public int CustomerId { get; set; }

        public Customer Customer { get; set; } = null!;

        public int? OwnerId { get; set; }

        public User? Owner { get; set; }

        public int? PaymentTermId { get; set; }

        public PaymentTerm? PaymentTerm { get; set; }

        [MaxLength(30)]
        public string ContractNo { get; set; } = null!;

        [MaxLength(160)]
        public string Title { get; set; } = null!;

        [MaxLength(10)]
        public string Status { get; set; } = null!;

        /// <summary>labor, parts, travel, remote; joined with commas as in the CRM's SET column.</summary>
        [MaxLength(40)]
        public string? Coverage { get; set; }

        public DateOnly StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        [Precision(12, 2)]
        public decimal MonthlyFee { get; set; }

        public TimeOnly? ResponseTime { get; set; }

        public bool AutoRenew { get; set; }

        public ICollection<ServiceContractLine> Lines { get; set; } = new List<ServiceContractLine>();
    }
}
