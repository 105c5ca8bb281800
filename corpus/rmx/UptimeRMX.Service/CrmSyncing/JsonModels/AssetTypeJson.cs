namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class AssetTypeJson
    {
        public int Id { get; set; }
        public string Code { get; set; } = null!;
        public string Name { get; set; } = null!;
        public byte? InspectionIntervalMonths { get; set; }
        public bool RequiresCertificate { get; set; }
    }
}
