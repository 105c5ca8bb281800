using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    /// <summary>
    /// Everybody who can log in. Accounts come from the CRM, passwords never do.
    /// </summary>
    public class User : BaseEntity, ISyncedEntity
    {
        /// <summary>users.id of the CRM; negative for an account that only exists here.</summary>
        public int CrmUserId { get; set; }

        [MaxLength(60)]
        public string UserName { get; set; } = string.Empty;

        [MaxLength(190)]
        public string Email { get; set; } = string.Empty;

        [MaxLength(80)]
        public string FirstName { get; set; } = string.Empty;

        [MaxLength(80)]
        public string LastName { get; set; } = string.Empty;

        [MaxLength(40)]
        public string? Phone { get; set; }

        /// <summary>users.role of the CRM. What somebody may do here is in Roles.</summary>
        [MaxLength(20)]
        public string CrmRole { get; set; } = string.Empty;

        [MaxLength(5)]
        public string Locale { get; set; } = string.Empty;

        public int? TeamId { get; set; }

        public Team? Team { get; set; }

        public bool IsActive { get; set; } = true;

        public DateTime? LastLoginAt { get; set; }

        public ICollection<UserRole> Roles { get; set; } = new List<UserRole>();
    }
}
