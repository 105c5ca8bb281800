namespace UptimeRMX.Models.DefaultContextModels.Users;

public class Permission : BaseEntity
{
    public string Key { get; set; } = string.Empty;
    public string? Description { get; set; }
}
