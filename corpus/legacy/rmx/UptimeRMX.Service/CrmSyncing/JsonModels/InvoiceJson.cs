using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class InvoiceJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("customer_id")]
  public int CustomerId { get; set; }

  [JsonProperty("contract_id")]
  public int? ContractId { get; set; }

  [JsonProperty("invoice_no")]
  public string InvoiceNo { get; set; } = string.Empty;

  [JsonProperty("status")]
  public string Status { get; set; } = string.Empty;

  [JsonProperty("currency")]
  public string Currency { get; set; } = string.Empty;

  [JsonProperty("issued_on")]
  public DateOnly IssuedOn { get; set; }

  [JsonProperty("due_on")]
  public DateOnly? DueOn { get; set; }

  [JsonProperty("net_total")]
  public decimal NetTotal { get; set; }

  [JsonProperty("tax_total")]
  public decimal TaxTotal { get; set; }

  [JsonProperty("gross_total")]
  public decimal GrossTotal { get; set; }

  [JsonProperty("paid_at")]
  public DateTime? PaidAt { get; set; }
}
