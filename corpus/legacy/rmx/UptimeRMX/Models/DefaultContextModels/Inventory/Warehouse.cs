using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class Warehouse : BaseEntity, ISyncedEntity
{
  public int CrmWarehouseId { get; set; }
  public string Code { get; set; } = string.Empty;
  public string Name { get; set; } = string.Empty;
  public int? ManagerId { get; set; }
  public User? Manager { get; set; }
  public string? City { get; set; }
  public string CountryCode { get; set; } = string.Empty;
  public bool IsActive { get; set; }

  public ICollection<StockLevel> StockLevels { get; set; } = new List<StockLevel>();
}
