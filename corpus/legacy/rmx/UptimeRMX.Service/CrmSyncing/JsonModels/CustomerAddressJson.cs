using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class CustomerAddressJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("customer_id")]
  public int CustomerId { get; set; }

  [JsonProperty("kind")]
  public string Kind { get; set; } = string.Empty;

  [JsonProperty("label")]
  public string? Label { get; set; }

  [JsonProperty("street")]
  public string Street { get; set; } = string.Empty;

  [JsonProperty("street2")]
  public string? Street2 { get; set; }

  [JsonProperty("postal_code")]
  public string PostalCode { get; set; } = string.Empty;

  [JsonProperty("city")]
  public string City { get; set; } = string.Empty;

  [JsonProperty("country_code")]
  public string CountryCode { get; set; } = string.Empty;

  [JsonProperty("latitude")]
  public decimal? Latitude { get; set; }

  [JsonProperty("longitude")]
  public decimal? Longitude { get; set; }

  [JsonProperty("is_default")]
  public bool IsDefault { get; set; }
}
