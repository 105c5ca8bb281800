using System;
using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Users;

// Accounts come from the CRM, passwords do not. CrmUserId is negative for accounts that only exist here.
public class User : BaseEntity, ISyncedEntity
{
    public int CrmUserId { get; set; }
    public string UserName { get; set; } = string.Empty;
    public string Email { get; set; } = string.Empty;
    public string FirstName { get; set; } = string.Empty;
    public string LastName { get; set; } = string.Empty;
    public string? Phone { get; set; }
    public string CrmRole { get; set; } = string.Empty;
    public string Locale { get; set; } = string.Empty;
    public int? TeamId { get; set; }
    public Team? Team { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTime? LastLoginAt { get; set; }

    public ICollection<UserRole> Roles { get; set; } = new List<UserRole>();
}
