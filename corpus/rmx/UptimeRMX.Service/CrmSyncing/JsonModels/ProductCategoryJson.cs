namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    public class ProductCategoryJson
    {
        public int Id { get; set; }
        public int? ParentId { get; set; }
        public string Code { get; set; } = null!;
        public string Name { get; set; } = null!;
        public short SortOrder { get; set; }
        public bool IsVisible { get; set; }
    }
}
