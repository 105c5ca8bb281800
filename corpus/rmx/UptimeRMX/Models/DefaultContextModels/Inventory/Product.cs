using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    /// <summary>
    /// Article master. Prices here are list prices without tax.
    /// </summary>
    public class Product : BaseEntity, ISyncedEntity
    {
        public int CrmProductId { get; set; }

        public int ProductCategoryId { get; set; }
        public ProductCategory ProductCategory { get; set; } = null!;

        public int? PreferredSupplierId { get; set; }
        public Supplier? PreferredSupplier { get; set; }

        public int? TaxRateId { get; set; }
        public TaxRate? TaxRate { get; set; }

        public int? UnitOfMeasureId { get; set; }
        public UnitOfMeasure? UnitOfMeasure { get; set; }

        [Required]
        [MaxLength(40)]
        public string Sku { get; set; } = null!;

        [Required]
        [MaxLength(160)]
        public string Name { get; set; } = null!;

        public string? Description { get; set; }

        [MaxLength(14)]
        public string? Ean { get; set; }

        [Precision(12, 4)]
        public decimal PurchasePrice { get; set; }

        [Precision(12, 4)]
        public decimal SalesPrice { get; set; }

        [Precision(10, 3)]
        public decimal? WeightKg { get; set; }

        public bool IsStocked { get; set; }

        public bool IsDeleted { get; set; }

        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<StockItem> StockItems { get; set; } = new List<StockItem>();
    }
}
