using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    /// <summary>
    /// Everybody who can log in. Accounts come from the CRM, passwords never do.
    /// </summary>
    public class User : BaseEntity, ISyncedEntity
    {
        public int CrmUserId { get; set; }

        [MaxLength(80)]
        public string UserName { get; set; } = string.Empty;

        [MaxLength(120)]
        public string DisplayName { get; set; } = string.Empty;

        [MaxLength(190)]
        public string? Email { get; set; }

        [MaxLength(40)]
        public string? MobilePhone { get; set; }

        [MaxLength(5)]
        public string Language { get; set; } = string.Empty;

        public int? TeamId { get; set; }

        public Team? Team { get; set; }

        public int? ManagerId { get; set; }

        public User? Manager { get; set; }

        public bool IsActive { get; set; } = true;

        public DateTime? LastLoginAt { get; set; }

        public bool IsDeleted { get; set; }

        public ICollection<UserRole> Roles { get; set; } = new List<UserRole>();
    }
}
