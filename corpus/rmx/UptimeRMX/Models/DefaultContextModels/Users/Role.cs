using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    public class Role : BaseEntity
    {
        [MaxLength(60)]
        public string Name { get; set; } = string.Empty;

        [MaxLength(200)]
        public string? Description { get; set; }

        public bool IsSystem { get; set; }

        public ICollection<RolePermission> Permissions { get; set; } = new List<RolePermission>();
    }
}
