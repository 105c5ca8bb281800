using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class Lead : BaseEntity
{
    public string CompanyName { get; set; } = string.Empty;
    public string? PersonName { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string Source { get; set; } = string.Empty;
    public LeadState State { get; set; }
    public decimal? EstimatedValue { get; set; }
    public int? OwnerId { get; set; }
    public User? Owner { get; set; }
    public int? ConvertedCustomerId { get; set; }
    public Customer? ConvertedCustomer { get; set; }
    public DateTime? ConvertedAt { get; set; }
}
