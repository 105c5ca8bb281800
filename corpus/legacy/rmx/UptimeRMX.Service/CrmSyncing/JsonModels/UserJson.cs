using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

// Without password_hash, which stays in the CRM.
public class UserJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("username")]
  public string Username { get; set; } = string.Empty;

  [JsonProperty("email")]
  public string Email { get; set; } = string.Empty;

  [JsonProperty("first_name")]
  public string FirstName { get; set; } = string.Empty;

  [JsonProperty("last_name")]
  public string LastName { get; set; } = string.Empty;

  [JsonProperty("phone")]
  public string? Phone { get; set; }

  [JsonProperty("role")]
  public string Role { get; set; } = string.Empty;

  [JsonProperty("locale")]
  public string Locale { get; set; } = string.Empty;

  [JsonProperty("is_active")]
  public bool IsActive { get; set; }

  [JsonProperty("last_login_at")]
  public DateTime? LastLoginAt { get; set; }
}
