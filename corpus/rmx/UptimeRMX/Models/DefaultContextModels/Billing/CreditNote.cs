using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class CreditNote : BaseEntity
    {
        [MaxLength(20)]
        public string Number { get; set; } = null!;

        public int CustomerId { get; set; }

        public Customer Customer { get; set; } = null!;

        public int? InvoiceId { get; set; }

        public Invoice? Invoice { get; set; }

        public DateOnly IssuedOn { get; set; }

        [Precision(14, 2)]
        public decimal Amount { get; set; }

        [MaxLength(250)]
        public string? Reason { get; set; }
    }
}
