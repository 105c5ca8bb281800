using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class TimeEntry : BaseEntity
{
    public int WorkOrderId { get; set; }
    public WorkOrder WorkOrder { get; set; } = null!;
    public int UserId { get; set; }
    public User User { get; set; } = null!;
    public DateTime StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public int BreakMinutes { get; set; }
    public bool IsTravel { get; set; }
    public decimal HourlyCost { get; set; }
    public string? Remark { get; set; }
}
