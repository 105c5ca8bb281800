using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class PaymentTerm : BaseEntity
    {
        [MaxLength(10)]
        public string Code { get; set; } = null!;

        [MaxLength(80)]
        public string Name { get; set; } = null!;

        public int NetDays { get; set; }

        public int? DiscountDays { get; set; }

        [Precision(5, 2)]
        public decimal? DiscountPercent { get; set; }
    }
}
