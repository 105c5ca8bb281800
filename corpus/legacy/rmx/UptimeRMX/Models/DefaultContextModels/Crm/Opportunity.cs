using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class Opportunity : BaseEntity
{
    public string Number { get; set; } = string.Empty;
    public string Title { get; set; } = string.Empty;
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? OwnerId { get; set; }
    public User? Owner { get; set; }
    public decimal Amount { get; set; }
    public byte Probability { get; set; }
    public DateOnly? ExpectedCloseOn { get; set; }
    public bool IsWon { get; set; }
    public string? LossReason { get; set; }
}
