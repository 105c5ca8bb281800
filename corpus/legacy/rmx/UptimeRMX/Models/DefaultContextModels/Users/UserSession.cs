using System;

namespace UptimeRMX.Models.DefaultContextModels.Users;

public class UserSession : BaseEntity
{
    public int UserId { get; set; }
    public User User { get; set; } = null!;
    public Guid Token { get; set; }
    public string? IpAddress { get; set; }
    public string? UserAgent { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
}
