using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class AssetTypeJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("code")]
  public string Code { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("inspection_interval_months")]
  public byte? InspectionIntervalMonths { get; set; }

  [JsonProperty("requires_certificate")]
  public bool RequiresCertificate { get; set; }
}
