using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class AssetJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("customer_id")]
  public int CustomerId { get; set; }

  [JsonProperty("address_id")]
  public int? AddressId { get; set; }

  [JsonProperty("asset_type_id")]
  public int AssetTypeId { get; set; }

  [JsonProperty("product_id")]
  public int? ProductId { get; set; }

  [JsonProperty("serial_number")]
  public string SerialNumber { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("status")]
  public string Status { get; set; } = string.Empty;

  [JsonProperty("installed_on")]
  public DateOnly? InstalledOn { get; set; }

  [JsonProperty("warranty_until")]
  public DateOnly? WarrantyUntil { get; set; }

  [JsonProperty("purchase_price")]
  public decimal? PurchasePrice { get; set; }

  [JsonProperty("meter_reading")]
  public decimal? MeterReading { get; set; }

  [JsonProperty("custom_fields")]
  public JObject? CustomFields { get; set; }

  [JsonProperty("is_deleted")]
  public bool IsDeleted { get; set; }

  [JsonProperty("updated_at")]
  public DateTime? UpdatedAt { get; set; }
}
