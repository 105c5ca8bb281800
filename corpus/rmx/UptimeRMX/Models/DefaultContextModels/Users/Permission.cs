using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    public class Permission : BaseEntity
    {
        [MaxLength(100)]
        public string Key { get; set; } = string.Empty;

        [MaxLength(200)]
        public string? Description { get; set; }
    }
}
