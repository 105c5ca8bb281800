using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class PaymentJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("invoice_id")]
  public int InvoiceId { get; set; }

  [JsonProperty("method")]
  public string Method { get; set; } = string.Empty;

  [JsonProperty("reference")]
  public string? Reference { get; set; }

  [JsonProperty("amount")]
  public decimal Amount { get; set; }

  [JsonProperty("received_at")]
  public DateTime ReceivedAt { get; set; }

  [JsonProperty("bank_transaction_id")]
  public decimal? BankTransactionId { get; set; }
}
