using System;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class MaintenanceVisit : BaseEntity
{
    public int MaintenancePlanId { get; set; }
    public MaintenancePlan MaintenancePlan { get; set; } = null!;
    public int? WorkOrderId { get; set; }
    public WorkOrder? WorkOrder { get; set; }
    public DateOnly DueOn { get; set; }
    public DateTime? DoneAt { get; set; }
    public bool WasSkipped { get; set; }
    public string? SkipReason { get; set; }
}
