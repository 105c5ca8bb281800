using System;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CampaignRecipient : BaseEntity
{
    public int CampaignId { get; set; }
    public Campaign Campaign { get; set; } = null!;
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public DateTime? SentAt { get; set; }
    public DateTime? OpenedAt { get; set; }
    public string? Response { get; set; }
}
