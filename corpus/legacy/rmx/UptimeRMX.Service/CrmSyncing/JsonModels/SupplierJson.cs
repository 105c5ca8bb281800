using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class SupplierJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("supplier_no")]
  public string SupplierNo { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("email")]
  public string? Email { get; set; }

  [JsonProperty("phone")]
  public string? Phone { get; set; }

  [JsonProperty("country_code")]
  public string CountryCode { get; set; } = string.Empty;

  [JsonProperty("lead_time_days")]
  public byte? LeadTimeDays { get; set; }

  [JsonProperty("is_active")]
  public bool IsActive { get; set; }
}
