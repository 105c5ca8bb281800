using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

// Deleted ones come in deleted_keys, "warehouse_id:product_id".
public class StockLevelJson
{
  [JsonProperty("warehouse_id")]
  public int WarehouseId { get; set; }

  [JsonProperty("product_id")]
  public int ProductId { get; set; }

  [JsonProperty("on_hand")]
  public decimal OnHand { get; set; }

  [JsonProperty("reserved")]
  public decimal Reserved { get; set; }

  [JsonProperty("reorder_point")]
  public decimal? ReorderPoint { get; set; }

  [JsonProperty("bin")]
  public string? Bin { get; set; }

  [JsonProperty("counted_at")]
  public DateTime? CountedAt { get; set; }
}
