using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class InvoiceLine : BaseEntity, ISyncedEntity
{
    public int CrmInvoiceLineId { get; set; }
    public int InvoiceId { get; set; }
    public Invoice Invoice { get; set; } = null!;
    public int? ProductId { get; set; }
    public Product? Product { get; set; }
    public int Position { get; set; }
    public string Description { get; set; } = string.Empty;
    public decimal Quantity { get; set; }
    public decimal UnitPrice { get; set; }
    public decimal TaxPercent { get; set; }
}
