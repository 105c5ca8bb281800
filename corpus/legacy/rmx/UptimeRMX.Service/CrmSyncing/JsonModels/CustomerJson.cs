using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class CustomerJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("customer_no")]
  public string CustomerNo { get; set; } = string.Empty;

  [JsonProperty("name")]
  public string Name { get; set; } = string.Empty;

  [JsonProperty("legal_name")]
  public string? LegalName { get; set; }

  [JsonProperty("vat_id")]
  public string? VatId { get; set; }

  [JsonProperty("email")]
  public string? Email { get; set; }

  [JsonProperty("phone")]
  public string? Phone { get; set; }

  [JsonProperty("website")]
  public string? Website { get; set; }

  [JsonProperty("kind")]
  public string Kind { get; set; } = string.Empty;

  [JsonProperty("account_manager_id")]
  public int? AccountManagerId { get; set; }

  [JsonProperty("credit_limit")]
  public decimal CreditLimit { get; set; }

  [JsonProperty("payment_terms_days")]
  public int PaymentTermsDays { get; set; }

  [JsonProperty("is_blocked")]
  public bool IsBlocked { get; set; }

  [JsonProperty("notes")]
  public string? Notes { get; set; }

  [JsonProperty("updated_at")]
  public DateTime? UpdatedAt { get; set; }

  [JsonProperty("is_deleted")]
  public bool IsDeleted { get; set; }
}
