using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class StockCount : BaseEntity
{
  public int WarehouseId { get; set; }
  public Warehouse Warehouse { get; set; } = null!;
  public DateOnly CountedOn { get; set; }
  public int? CountedById { get; set; }
  public User? CountedBy { get; set; }
  public bool IsClosed { get; set; }
  public string? Remarks { get; set; }
}
