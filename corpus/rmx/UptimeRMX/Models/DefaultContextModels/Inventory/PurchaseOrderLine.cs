using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class PurchaseOrderLine : BaseEntity
    {
        public int PurchaseOrderId { get; set; }
        public PurchaseOrder PurchaseOrder { get; set; } = null!;

        public int ProductId { get; set; }
        public Product Product { get; set; } = null!;

        public int Position { get; set; }

        [Precision(12, 3)]
        public decimal Quantity { get; set; }

        [Precision(12, 3)]
        public decimal ReceivedQuantity { get; set; }

        [Precision(12, 4)]
        public decimal UnitPrice { get; set; }
    }
}
