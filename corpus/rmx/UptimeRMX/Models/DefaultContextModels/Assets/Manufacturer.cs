using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    public class Manufacturer : BaseEntity
    {
        [MaxLength(100)]
        public string Name { get; set; } = string.Empty;

        [MaxLength(200)]
        public string? Website { get; set; }

        [MaxLength(40)]
        public string? SupportPhone { get; set; }
    }
}
