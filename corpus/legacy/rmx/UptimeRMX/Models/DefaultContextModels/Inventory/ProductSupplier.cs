namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class ProductSupplier
{
  public int ProductId { get; set; }
  public Product Product { get; set; } = null!;
  public int SupplierId { get; set; }
  public Supplier Supplier { get; set; } = null!;
  public string? SupplierSku { get; set; }
  public decimal Price { get; set; }
  public int LeadTimeDays { get; set; }
}
