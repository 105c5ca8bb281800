using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class Lead : BaseEntity
    {
        [MaxLength(160)]
        public string CompanyName { get; set; } = null!;

        [MaxLength(120)]
        public string? PersonName { get; set; }

        [MaxLength(190)]
        public string? Email { get; set; }

        [MaxLength(40)]
        public string? Phone { get; set; }

        [MaxLength(30)]
        public string Source { get; set; } = null!;

        public LeadState State { get; set; }
        [Precision(14, 2)]
        public decimal? EstimatedValue { get; set; }

        public int? OwnerId { get; set; }
        public User? Owner { get; set; }

        /// <summary>Filled once the lead has become a customer.</summary>
        public int? ConvertedCustomerId { get; set; }
        public Customer? ConvertedCustomer { get; set; }

        public DateTime? ConvertedAt { get; set; }
    }
}
