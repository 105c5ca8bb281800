using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Inventory;

public class ProductCategory : BaseEntity, ISyncedEntity
{
  public int CrmProductCategoryId { get; set; }
  public int? ParentCategoryId { get; set; }
  public ProductCategory? ParentCategory { get; set; }

  public ICollection<ProductCategory> Children { get; set; } = new List<ProductCategory>();
  public string Code { get; set; } = string.Empty;
  public string Name { get; set; } = string.Empty;
  public short SortOrder { get; set; }
  public bool IsVisible { get; set; }
  public ICollection<Product> Products { get; set; } = new List<Product>();
}
