using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    /// <summary>
    /// The CRM has no id here: a row is known by its warehouse and its product.
    /// </summary>
    public class StockLevel : BaseEntity, ISyncedEntity
    {
        public int WarehouseId { get; set; }
        public Warehouse Warehouse { get; set; } = null!;

        public int ProductId { get; set; }
        public Product Product { get; set; } = null!;

        [Precision(12, 3)]
        public decimal OnHand { get; set; }

        [Precision(12, 3)]
        public decimal Reserved { get; set; }

        [Precision(12, 3)]
        public decimal? ReorderPoint { get; set; }

        [MaxLength(20)]
        public string? Bin { get; set; }

        public DateTime? CountedAt { get; set; }
    }
}
