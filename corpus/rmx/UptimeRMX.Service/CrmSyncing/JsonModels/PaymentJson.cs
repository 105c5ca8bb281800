using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class PaymentJson
    {
        public int Id { get; set; }
        public int InvoiceId { get; set; }
        public string Method { get; set; } = null!;
        public string? Reference { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal Amount { get; set; }
        public DateTime ReceivedAt { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? BankTransactionId { get; set; }
    }
}
