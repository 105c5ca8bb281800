using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class PurchaseOrder : BaseEntity
    {
        [Required]
        [MaxLength(20)]
        public string Number { get; set; } = null!;

        public int SupplierId { get; set; }
        public Supplier Supplier { get; set; } = null!;

        public int? WarehouseId { get; set; }
        public Warehouse? Warehouse { get; set; }

        public DateOnly OrderedOn { get; set; }

        public DateOnly? ExpectedOn { get; set; }

        public PurchaseOrderState State { get; set; }

        [Precision(14, 2)]
        public decimal TotalNet { get; set; }

        public ICollection<PurchaseOrderLine> Lines { get; set; } = new List<PurchaseOrderLine>();
    }
}
