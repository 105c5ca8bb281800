using System;
using UptimeRMX.Models.DefaultContextModels.Service;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class StockMovement : BaseEntity
{
  public int StockLevelId { get; set; }
  public StockLevel StockLevel { get; set; } = null!;
  public StockMovementKind Kind { get; set; }
  public decimal Quantity { get; set; }
  public int? WorkOrderLineId { get; set; }
  public WorkOrderLine? WorkOrderLine { get; set; }
  public int? BookedById { get; set; }
  public User? BookedBy { get; set; }
  public DateTime BookedAt { get; set; }
  public string? Reference { get; set; }
}
