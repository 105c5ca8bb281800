using System;
using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class Campaign : BaseEntity
{
    public string Name { get; set; } = string.Empty;
    public string? Channel { get; set; }
    public DateOnly StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public decimal Budget { get; set; }

    public ICollection<CampaignRecipient> Recipients { get; set; } = new List<CampaignRecipient>();
}
