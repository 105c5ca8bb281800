using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class Warehouse : BaseEntity, ISyncedEntity
    {
        public int CrmWarehouseId { get; set; }

        [Required]
        [MaxLength(20)]
        public string Code { get; set; } = null!;

        [Required]
        [MaxLength(120)]
        public string Name { get; set; } = null!;

        /// <summary>Vans are warehouses, too; then this is who drives it.</summary>
        public int? ManagerId { get; set; }
        public User? Manager { get; set; }

        [MaxLength(100)]
        public string? City { get; set; }

        [Required]
        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        public bool IsActive { get; set; }

        public ICollection<StockLevel> StockLevels { get; set; } = new List<StockLevel>();
    }
}
