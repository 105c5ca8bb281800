namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class UnitOfMeasure : BaseEntity
{
  public string Code { get; set; } = string.Empty;
  public string Name { get; set; } = string.Empty;
  public byte Decimals { get; set; }
}
