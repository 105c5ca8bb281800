using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class TagJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("slug")]
  public string Slug { get; set; } = string.Empty;

  [JsonProperty("color")]
  public string? Color { get; set; }

  [JsonProperty("sort_order")]
  public short SortOrder { get; set; }
}
