using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class CustomerAddressJson
    {
        public int Id { get; set; }
        public int CustomerId { get; set; }
        public string Kind { get; set; } = null!;
        public string? Label { get; set; }
        public string Street { get; set; } = null!;
        public string? Street2 { get; set; }
        public string PostalCode { get; set; } = null!;
        public string City { get; set; } = null!;
        public string CountryCode { get; set; } = null!;

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? Latitude { get; set; }

        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? Longitude { get; set; }

        public bool IsDefault { get; set; }
    }
}
