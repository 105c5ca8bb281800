namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class TagJson
    {
        public int Id { get; set; }
        public string Name { get; set; } = null!;
        public string Slug { get; set; } = null!;
        public string? Color { get; set; }
        public short SortOrder { get; set; }
    }
}
