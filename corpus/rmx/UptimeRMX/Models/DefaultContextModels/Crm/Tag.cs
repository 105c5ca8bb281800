using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class Tag : BaseEntity, ISyncedEntity
    {
        public int CrmTagId { get; set; }
        [MaxLength(60)]
        public string Name { get; set; } = null!;

        [MaxLength(60)]
        public string Slug { get; set; } = null!;

        [MaxLength(7)]
        public string? Color { get; set; }

        public short SortOrder { get; set; }
    }
}
