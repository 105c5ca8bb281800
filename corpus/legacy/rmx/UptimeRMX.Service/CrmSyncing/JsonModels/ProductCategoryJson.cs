using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class ProductCategoryJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("parent_id")]
  public int? ParentId { get; set; }

  [JsonProperty("code")]
  public string Code { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("sort_order")]
  public short SortOrder { get; set; }

  [JsonProperty("is_visible")]
  public bool IsVisible { get; set; }
}
