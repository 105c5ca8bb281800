namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class Tag : BaseEntity, ISyncedEntity
{
    public int CrmTagId { get; set; }
    public string Name { get; set; } = string.Empty;
    public string Slug { get; set; } = string.Empty;
    public string? Color { get; set; }
    public short SortOrder { get; set; }
}
