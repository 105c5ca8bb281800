using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.JsonModels;

public class InvoiceLineJson
{
  [JsonProperty("id")]
  public int Id { get; set; }

  [JsonProperty("invoice_id")]
  public int InvoiceId { get; set; }

  [JsonProperty("product_id")]
  public int? ProductId { get; set; }

  [JsonProperty("position")]
  public int Position { get; set; }

  [JsonProperty("description")]
  public string Description { get; set; } = string.Empty;

  [JsonProperty("quantity")]
  public decimal Quantity { get; set; }

  [JsonProperty("unit_price")]
  public decimal UnitPrice { get; set; }

  [JsonProperty("tax_rate")]
  public decimal TaxRate { get; set; }
}
