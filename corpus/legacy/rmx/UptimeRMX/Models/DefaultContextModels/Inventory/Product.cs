using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Billing;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class Product : BaseEntity, ISyncedEntity
{
  public int CrmProductId { get; set; }
  public int ProductCategoryId { get; set; }
  public ProductCategory ProductCategory { get; set; } = null!;
  public int? SupplierId { get; set; }
  public Supplier? Supplier { get; set; }
  public int? UnitOfMeasureId { get; set; }
  public UnitOfMeasure? UnitOfMeasure { get; set; }
  public string Sku { get; set; } = string.Empty;
  public string Name { get; set; } = string.Empty;
  public string? Description { get; set; }
  public ProductUnit Unit { get; set; }
  public decimal ListPrice { get; set; }
  public decimal? CostPrice { get; set; }
  public decimal TaxPercent { get; set; }
  public int? TaxRateId { get; set; }
  public TaxRate? TaxRate { get; set; }
  public long? WeightGrams { get; set; }
  public bool IsSerialized { get; set; }
  public string? Attributes { get; set; }
  public DateOnly? DiscontinuedOn { get; set; }

  public ICollection<StockLevel> StockLevels { get; set; } = new List<StockLevel>();
}
