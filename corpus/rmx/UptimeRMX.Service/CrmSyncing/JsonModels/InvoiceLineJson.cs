using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class InvoiceLineJson
    {
        public int Id { get; set; }
        public int InvoiceId { get; set; }
        public int? ProductId { get; set; }
        public int Position { get; set; }
        public string Description { get; set; } = null!;
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal Quantity { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal UnitPrice { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal TaxRate { get; set; }
    }
}
