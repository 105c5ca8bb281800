using System.Text.Json;
using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class ProductJson
    {
        public int Id { get; set; }
        public int CategoryId { get; set; }
        public int? SupplierId { get; set; }
        public string Sku { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? Description { get; set; }
        public string Unit { get; set; } = null!;

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal ListPrice { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? CostPrice { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal TaxRate { get; set; }

        public long? WeightGrams { get; set; }
        public bool IsSerialized { get; set; }
        public JsonElement? Attributes { get; set; }
        public DateOnly? DiscontinuedOn { get; set; }
    }
}
