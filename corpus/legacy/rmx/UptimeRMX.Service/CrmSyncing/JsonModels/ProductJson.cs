using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class ProductJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("category_id")]
  public int CategoryId { get; set; }

  [JsonProperty("supplier_id")]
  public int? SupplierId { get; set; }

  [JsonProperty("sku")]
  public string Sku { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("description")]
  public string? Description { get; set; }

  [JsonProperty("unit")]
  public string Unit { get; set; } = string.Empty;

  [JsonProperty("list_price")]
  public decimal ListPrice { get; set; }

  [JsonProperty("cost_price")]
  public decimal? CostPrice { get; set; }

  [JsonProperty("tax_rate")]
  public decimal TaxRate { get; set; }

  [JsonProperty("weight_grams")]
  public long? WeightGrams { get; set; }

  [JsonProperty("is_serialized")]
  public bool IsSerialized { get; set; }

  [JsonProperty("attributes")]
  public JObject? Attributes { get; set; }

  [JsonProperty("discontinued_on")]
  public DateOnly? DiscontinuedOn { get; set; }
}
