using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class ServiceContractJson
    {
        public int Id { get; set; }
        public int CustomerId { get; set; }
        public int? OwnerId { get; set; }
        public string ContractNo { get; set; } = null!;
        public string Title { get; set; } = null!;
        public string Status { get; set; } = null!;
        public List<string> Coverage { get; set; } = new();
        public DateOnly StartsOn { get; set; }
        public DateOnly? EndsOn { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal MonthlyFee { get; set; }
        public TimeOnly? ResponseTime { get; set; }
        public bool AutoRenew { get; set; }
    }
}
