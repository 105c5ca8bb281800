using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class Opportunity : BaseEntity
    {
        [MaxLength(40)]
        public string Number { get; set; } = null!;

        [MaxLength(160)]
        public string Title { get; set; } = null!;

        public int CustomerId { get; set; }
        public Customer Customer { get; set; } = null!;

        public int? OwnerId { get; set; }
        public User? Owner { get; set; }

        [Precision(14, 2)]
        public decimal Amount { get; set; }

        public byte Probability { get; set; }
        public DateOnly? ExpectedCloseOn { get; set; }
        public bool IsWon { get; set; }
        public string? LossReason { get; set; }
    }
}
