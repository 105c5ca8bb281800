namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public enum PurchaseOrderState
{
  Open = 0,
  Ordered = 1,
  PartlyReceived = 2,
  Received = 3,
  Cancelled = 4
}
