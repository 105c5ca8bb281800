namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public enum StockMovementKind
{
  Receipt,
  Issue,
  Transfer,
  Correction
}
