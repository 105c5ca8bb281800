using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class ProductSupplier
    {
        public int ProductId { get; set; }
        public Product Product { get; set; } = null!;

        public int SupplierId { get; set; }
        public Supplier Supplier { get; set; } = null!;

        [MaxLength(40)]
        public string? SupplierSku { get; set; }

        [Precision(12, 4)]
        public decimal Price { get; set; }

        public int LeadTimeDays { get; set; }
    }
}
