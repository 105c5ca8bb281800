using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class ServiceContractJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("customer_id")]
  public int CustomerId { get; set; }

  [JsonProperty("owner_id")]
  public int? OwnerId { get; set; }

  [JsonProperty("contract_no")]
  public string ContractNo { get; set; } = string.Empty;

  [JsonProperty("title")]
  public string Title { get; set; } = string.Empty;

  [JsonProperty("status")]
  public string Status { get; set; } = string.Empty;

  [JsonProperty("coverage")]
  public List<string> Coverage { get; set; } = new List<string>();

  [JsonProperty("starts_on")]
  public DateOnly StartsOn { get; set; }

  [JsonProperty("ends_on")]
  public DateOnly? EndsOn { get; set; }

  [JsonProperty("monthly_fee")]
  public decimal MonthlyFee { get; set; }

  [JsonProperty("response_time")]
  public TimeOnly? ResponseTime { get; set; }

  [JsonProperty("auto_renew")]
  public bool AutoRenew { get; set; }
}
