using System.Text.Json;
using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class AssetJson
    {
        public int Id { get; set; }
        public int CustomerId { get; set; }
        public int? AddressId { get; set; }
        public int AssetTypeId { get; set; }
        public int? ProductId { get; set; }
        public string SerialNumber { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string Status { get; set; } = null!;
        public DateOnly? InstalledOn { get; set; }
        public DateOnly? WarrantyUntil { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? PurchasePrice { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? MeterReading { get; set; }

        public JsonElement? CustomFields { get; set; }
        public bool IsDeleted { get; set; }
        public DateTime? UpdatedAt { get; set; }
    }
}
