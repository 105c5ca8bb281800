namespace UptimeRMX.Models.DefaultContextModels.Users;

public class UserPreference : BaseEntity
{
    public int UserId { get; set; }
    public User User { get; set; } = null!;
    public string Key { get; set; } = string.Empty;
    public string? Value { get; set; }
}
