using System;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

// No id of the CRM: a level is known by its warehouse and its product.
public class StockLevel : BaseEntity, ISyncedEntity
{
  public int WarehouseId { get; set; }
  public Warehouse Warehouse { get; set; } = null!;
  public int ProductId { get; set; }
  public Product Product { get; set; } = null!;
  public decimal OnHand { get; set; }
  public decimal Reserved { get; set; }
  public decimal? ReorderPoint { get; set; }
  public string? Bin { get; set; }
  public DateTime? CountedAt { get; set; }
}
