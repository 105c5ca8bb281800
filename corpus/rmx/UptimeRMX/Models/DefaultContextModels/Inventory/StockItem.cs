using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class StockItem : BaseEntity, ISyncedEntity
    {
        public int CrmStockItemId { get; set; }

        public int WarehouseId { get; set; }
        public Warehouse Warehouse { get; set; } = null!;

        public int ProductId { get; set; }
        public Product Product { get; set; } = null!;

        [Precision(12, 3)]
        public decimal Quantity { get; set; }

        [Precision(12, 3)]
        public decimal ReservedQuantity { get; set; }

        [Precision(12, 3)]
        public decimal? MinimumQuantity { get; set; }

        [MaxLength(20)]
        public string? BinLocation { get; set; }

        public DateOnly? LastCountedOn { get; set; }
    }
}
