namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class WarehouseJson
    {
        public int Id { get; set; }
        public string Code { get; set; } = null!;
        public string Name { get; set; } = null!;
        public int? ManagerId { get; set; }
        public string? City { get; set; }
        public string CountryCode { get; set; } = null!;
        public bool IsActive { get; set; }
    }
}
