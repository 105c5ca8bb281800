using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class InvoiceJson
    {
        public int Id { get; set; }
        public int CustomerId { get; set; }
        public int? ContractId { get; set; }
        public string InvoiceNo { get; set; } = null!;
        public string Status { get; set; } = null!;
        public string Currency { get; set; } = null!;
        public DateOnly IssuedOn { get; set; }
        public DateOnly? DueOn { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal NetTotal { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal TaxTotal { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal GrossTotal { get; set; }

        public DateTime? PaidAt { get; set; }
    }
}
