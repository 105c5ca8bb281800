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

        public int? SupplierId { get; set; }
        public Supplier? Supplier { get; set; }

        public int? UnitOfMeasureId { get; set; }
        public UnitOfMeasure? UnitOfMeasure { get; set; }

        [Required]
        [MaxLength(64)]
        public string Sku { get; set; } = null!;

        [Required]
        [MaxLength(160)]
        public string Name { get; set; } = null!;

        public string? Description { get; set; }

        public ProductUnit Unit { get; set; }

        [Precision(12, 4)]
        public decimal ListPrice { get; set; }

        [Precision(12, 4)]
        public decimal? CostPrice { get; set; }

        /// <summary>Percent, as the CRM has it at the product. Where a rate of the old table fits, it is linked, too.</summary>
        [Precision(5, 2)]
        public decimal TaxPercent { get; set; }

        public int? TaxRateId { get; set; }
        public TaxRate? TaxRate { get; set; }

        public long? WeightGrams { get; set; }

        public bool IsSerialized { get; set; }

        /// <summary>Free attributes of the CRM as JSON text, shown but never searched.</summary>
        public string? Attributes { get; set; }

        public DateOnly? DiscontinuedOn { get; set; }

        public ICollection<StockLevel> StockLevels { get; set; } = new List<StockLevel>();
    }
}
