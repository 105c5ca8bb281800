using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Service
{
    public class ServiceLevel : BaseEntity
    {
        [MaxLength(20)]
        public string Code { get; set; } = string.Empty;

        [MaxLength(80)]
        public string Name { get; set; } = string.Empty;

        public int ResponseMinutes { get; set; }
        public int ResolutionMinutes { get; set; }
        public bool CoversWeekends { get; set; }
    }
}
