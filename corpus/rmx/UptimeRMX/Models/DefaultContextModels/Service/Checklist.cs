using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Service
{
    public class Checklist : BaseEntity
    {
        [MaxLength(40)]
        public string Code { get; set; } = string.Empty;

        [MaxLength(120)]
        public string Name { get; set; } = string.Empty;

        public int Version { get; set; }
        public bool IsPublished { get; set; }
        public ICollection<ChecklistItem> Items { get; set; } = new List<ChecklistItem>();
    }
}
