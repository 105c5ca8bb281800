namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class Supplier : BaseEntity, ISyncedEntity
{
  public int CrmSupplierId { get; set; }
  public string SupplierNo { get; set; } = string.Empty;
  public string Name { get; set; } = string.Empty;
  public string? Email { get; set; }
  public string? Phone { get; set; }
  public string CountryCode { get; set; } = string.Empty;
  public byte? LeadTimeDays { get; set; }
  public bool IsActive { get; set; }
}
