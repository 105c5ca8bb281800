namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class PurchaseOrderLine : BaseEntity
{
  public int PurchaseOrderId { get; set; }
  public PurchaseOrder PurchaseOrder { get; set; } = null!;
  public int ProductId { get; set; }
  public Product Product { get; set; } = null!;
  public int Position { get; set; }
  public decimal Quantity { get; set; }
  public decimal ReceivedQuantity { get; set; }
  public decimal UnitPrice { get; set; }
}
