using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class CustomerJson
    {
        public int Id { get; set; }
        public string CustomerNo { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? LegalName { get; set; }
        public string? VatId { get; set; }
        public string? Email { get; set; }
        public string? Phone { get; set; }
        public string? Website { get; set; }
        public string Kind { get; set; } = null!;
        public int? AccountManagerId { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal CreditLimit { get; set; }

        public int PaymentTermsDays { get; set; }
        public bool IsBlocked { get; set; }
        public string? Notes { get; set; }
        public DateTime? UpdatedAt { get; set; }
        public bool IsDeleted { get; set; }
    }
}
