using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class WorkOrderStatusHistory : BaseEntity
{
    public int WorkOrderId { get; set; }
    public WorkOrder WorkOrder { get; set; } = null!;
    public WorkOrderState OldState { get; set; }
    public WorkOrderState NewState { get; set; }
    public DateTime ChangedAt { get; set; }
    public int? ChangedById { get; set; }
    public User? ChangedBy { get; set; }
    public string? Reason { get; set; }
}
