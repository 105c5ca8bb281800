namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class SupplierJson
    {
        public int Id { get; set; }
        public string SupplierNo { get; set; } = null!;
        public string Name { get; set; } = null!;
        public string? Email { get; set; }
        public string? Phone { get; set; }
        public string CountryCode { get; set; } = null!;
        public byte? LeadTimeDays { get; set; }
        public bool IsActive { get; set; }
    }
}
