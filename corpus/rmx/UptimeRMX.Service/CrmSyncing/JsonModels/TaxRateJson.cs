using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    /// <summary>
    /// Only from CRM versions before 4.2: they write snake_case, which no naming policy of ours gives.
    /// </summary>
    public class TaxRateJson
    {
        public int Id { get; set; }
        public string Code { get; set; } = null!;
        public string Name { get; set; } = null!;

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal Percentage { get; set; }

        [JsonPropertyName("country_code")]
        public string CountryCode { get; set; } = null!;

        [JsonPropertyName("valid_from")]
        public DateOnly? ValidFrom { get; set; }

        [JsonPropertyName("valid_until")]
        public DateOnly? ValidUntil { get; set; }
    }
}
