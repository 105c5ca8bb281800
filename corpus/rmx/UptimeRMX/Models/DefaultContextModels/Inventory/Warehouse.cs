using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class Warehouse : BaseEntity, ISyncedEntity
    {
        public int CrmWarehouseId { get; set; }

        [Required]
        [MaxLength(12)]
        public string Code { get; set; } = null!;

        [Required]
        [MaxLength(80)]
        public string Name { get; set; } = null!;

        /// <summary>Vans are warehouses, too; then this is who drives it.</summary>
        public int? ResponsibleUserId { get; set; }
        public User? ResponsibleUser { get; set; }

        public bool IsMobile { get; set; }

        public bool IsActive { get; set; }

        public ICollection<StockItem> StockItems { get; set; } = new List<StockItem>();
    }
}
