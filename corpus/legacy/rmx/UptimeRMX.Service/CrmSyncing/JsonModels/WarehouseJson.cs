using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class WarehouseJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("code")]
  public string Code { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("manager_id")]
  public int? ManagerId { get; set; }

  [JsonProperty("city")]
  public string? City { get; set; }

  [JsonProperty("country_code")]
  public string CountryCode { get; set; } = string.Empty;

  [JsonProperty("is_active")]
  public bool IsActive { get; set; }
}
