using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class MaintenancePlan : BaseEntity
{
    public string Name { get; set; } = string.Empty;
    public int AssetId { get; set; }
    public Asset Asset { get; set; } = null!;
    public int? ServiceContractId { get; set; }
    public ServiceContract? ServiceContract { get; set; }
    public int? ChecklistId { get; set; }
    public Checklist? Checklist { get; set; }
    public int IntervalDays { get; set; }
    public DateOnly FirstDueOn { get; set; }
    public DateOnly? LastDoneOn { get; set; }
    public bool IsSuspended { get; set; }

    public ICollection<MaintenanceVisit> Visits { get; set; } = new List<MaintenanceVisit>();
}
