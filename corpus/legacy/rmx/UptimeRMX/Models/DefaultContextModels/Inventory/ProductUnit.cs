namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public enum ProductUnit
{
  Piece = 0,
  Hour = 1,
  Meter = 2,
  Kilogram = 3
}
