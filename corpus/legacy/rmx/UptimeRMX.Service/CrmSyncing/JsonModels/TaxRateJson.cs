using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

// CRM < 4.2
public class TaxRateJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("code")]
  public string Code { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("percentage")]
  public decimal Percentage { get; set; }

  [JsonProperty("country_code")]
  public string CountryCode { get; set; } = string.Empty;

  [JsonProperty("valid_from")]
  public DateOnly? ValidFrom { get; set; }

  [JsonProperty("valid_until")]
  public DateOnly? ValidUntil { get; set; }
}
