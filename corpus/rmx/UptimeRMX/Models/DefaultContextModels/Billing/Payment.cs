using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class Payment : BaseEntity, ISyncedEntity
    {
        public int CrmPaymentId { get; set; }

        public int InvoiceId { get; set; }

        public Invoice Invoice { get; set; } = null!;

        [MaxLength(20)]
        public string Method { get; set; } = null!;

        [MaxLength(80)]
        public string? Reference { get; set; }

        [Precision(14, 2)]
        public decimal Amount { get; set; }

        public DateTime ReceivedAt { get; set; }

        /// <summary>BIGINT UNSIGNED of the bank interface, does not fit a long.</summary>
        [Precision(20, 0)]
        public decimal? BankTransactionId { get; set; }
    }
}
