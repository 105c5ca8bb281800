using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class Appointment : BaseEntity
{
    public int? WorkOrderId { get; set; }
    public WorkOrder? WorkOrder { get; set; }
    public int UserId { get; set; }
    public User User { get; set; } = null!;
    public DateTimeOffset StartsAt { get; set; }
    public DateTimeOffset EndsAt { get; set; }
    public string? Subject { get; set; }
    public bool IsAllDay { get; set; }
}
