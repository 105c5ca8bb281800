using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class DunningLevel : BaseEntity
    {
        public byte Level { get; set; }

        [MaxLength(60)]
        public string Name { get; set; } = null!;

        public int DaysAfterDue { get; set; }

        [Precision(10, 2)]
        public decimal Fee { get; set; }

        public string? LetterText { get; set; }
    }
}
