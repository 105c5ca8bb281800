using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    /// <summary>
    /// Maintenance or rental agreement with a customer.
    /// </summary>
    public class Contract : BaseEntity, ISyncedEntity
    {
        public int CrmContractId { get; set; }

        public int CustomerId { get; set; }

        public Customer Customer { get; set; } = null!;

        public int? PaymentTermId { get; set; }

        public PaymentTerm? PaymentTerm { get; set; }

        public int? ResponsibleId { get; set; }

        public User? Responsible { get; set; }

        [MaxLength(20)]
        public string ContractNumber { get; set; } = null!;

        [MaxLength(160)]
        public string Title { get; set; } = null!;

        public ContractKind Kind { get; set; }

        public DateOnly StartsOn { get; set; }

        public DateOnly? EndsOn { get; set; }

        public int NoticePeriodDays { get; set; }

        [Precision(12, 2)]
        public decimal MonthlyFee { get; set; }

        public bool IsTerminated { get; set; }

        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<ContractLine> Lines { get; set; } = new List<ContractLine>();
    }
}
