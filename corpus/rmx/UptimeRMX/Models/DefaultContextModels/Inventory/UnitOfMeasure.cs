using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class UnitOfMeasure : BaseEntity
    {
        [Required]
        [MaxLength(8)]
        public string Code { get; set; } = null!;

        [Required]
        [MaxLength(40)]
        public string Name { get; set; } = null!;

        public byte Decimals { get; set; }
    }
}
