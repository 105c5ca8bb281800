using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    public class UserSession : BaseEntity
    {
        public int UserId { get; set; }

        public User User { get; set; } = null!;

        public Guid Token { get; set; }

        [MaxLength(45)]
        public string? IpAddress { get; set; }

        [MaxLength(300)]
        public string? UserAgent { get; set; }

        public DateTimeOffset StartedAt { get; set; }

        public DateTimeOffset ExpiresAt { get; set; }
    }
}
