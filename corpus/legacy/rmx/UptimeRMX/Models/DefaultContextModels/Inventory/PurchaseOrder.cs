using System;
using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class PurchaseOrder : BaseEntity
{
  public string Number { get; set; } = string.Empty;
  public int SupplierId { get; set; }
  public Supplier Supplier { get; set; } = null!;
  public int? WarehouseId { get; set; }
  public Warehouse? Warehouse { get; set; }
  public DateOnly OrderedOn { get; set; }
  public DateOnly? ExpectedOn { get; set; }
  public PurchaseOrderState State { get; set; }
  public decimal TotalNet { get; set; }

  public ICollection<PurchaseOrderLine> Lines { get; set; } = new List<PurchaseOrderLine>();
}
