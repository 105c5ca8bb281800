using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class Campaign : BaseEntity
    {
        [MaxLength(120)]
        public string Name { get; set; } = null!;

        [MaxLength(60)]
        public string? Channel { get; set; }

        public DateOnly StartsOn { get; set; }
        public DateOnly? EndsOn { get; set; }
        [Precision(12, 2)]
        public decimal Budget { get; set; }

        public ICollection<CampaignRecipient> Recipients { get; set; } = new List<CampaignRecipient>();
    }
}
