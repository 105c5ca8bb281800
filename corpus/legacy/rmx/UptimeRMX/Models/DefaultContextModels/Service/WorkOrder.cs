using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class WorkOrder : BaseEntity
{
    public string Number { get; set; } = string.Empty;
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? SiteAddressId { get; set; }
    public CustomerAddress? SiteAddress { get; set; }
    public int? AssetId { get; set; }
    public Asset? Asset { get; set; }
    public int? ServiceContractId { get; set; }
    public ServiceContract? ServiceContract { get; set; }
    public int? ServiceLevelId { get; set; }
    public ServiceLevel? ServiceLevel { get; set; }
    public WorkOrderState State { get; set; }
    public WorkOrderPriority Priority { get; set; }
    public string Title { get; set; } = string.Empty;
    public string? Description { get; set; }
    public DateTime? PlannedStart { get; set; }
    public DateTime? PlannedEnd { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public int? AssignedToId { get; set; }
    public User? AssignedTo { get; set; }
    public string? SignedBy { get; set; }
    public decimal TravelCost { get; set; }

    public ICollection<WorkOrderLine> Lines { get; set; } = new List<WorkOrderLine>();
    public ICollection<WorkOrderStatusHistory> StatusHistory { get; set; } = new List<WorkOrderStatusHistory>();
    public ICollection<TimeEntry> TimeEntries { get; set; } = new List<TimeEntry>();
}
