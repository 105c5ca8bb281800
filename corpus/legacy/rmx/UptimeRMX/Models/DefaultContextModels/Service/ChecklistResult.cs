using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class ChecklistResult : BaseEntity
{
    public int WorkOrderId { get; set; }
    public WorkOrder WorkOrder { get; set; } = null!;
    public int ChecklistItemId { get; set; }
    public ChecklistItem ChecklistItem { get; set; } = null!;
    public string? Answer { get; set; }
    public decimal? NumericAnswer { get; set; }
    public bool IsOk { get; set; }
    public int? AnsweredById { get; set; }
    public User? AnsweredBy { get; set; }
    public DateTime AnsweredAt { get; set; }
}
