using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class Payment : BaseEntity, ISyncedEntity
    {
        public int CrmPaymentId { get; set; }

        public int InvoiceId { get; set; }

        public Invoice Invoice { get; set; } = null!;

        public int CustomerId { get; set; }

        public Customer Customer { get; set; } = null!;

        [Precision(14, 2)]
        public decimal Amount { get; set; }

        [MaxLength(3)]
        public string Currency { get; set; } = null!;

        public DateOnly PaidOn { get; set; }

        public PaymentMethod Method { get; set; }

        [MaxLength(80)]
        public string? Reference { get; set; }

        public bool IsReversed { get; set; }
    }
}
