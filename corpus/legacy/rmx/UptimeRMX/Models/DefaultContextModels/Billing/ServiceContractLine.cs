using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class ServiceContractLine : BaseEntity
{
    public int ServiceContractId { get; set; }
    public ServiceContract ServiceContract { get; set; } = null!;
    public int? AssetId { get; set; }
    public Asset? Asset { get; set; }
    public int? ProductId { get; set; }
    public Product? Product { get; set; }
    public int Position { get; set; }
    public string Text { get; set; } = string.Empty;
    public decimal Quantity { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal DiscountPercent { get; set; }
}
