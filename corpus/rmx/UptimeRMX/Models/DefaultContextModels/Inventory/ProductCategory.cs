using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class ProductCategory : BaseEntity, ISyncedEntity
    {
        public int CrmProductCategoryId { get; set; }

        /// <summary>Null for a category at the top.</summary>
        public int? ParentCategoryId { get; set; }
        public ProductCategory? ParentCategory { get; set; }

        public ICollection<ProductCategory> Children { get; set; } = new List<ProductCategory>();
        [Required]
        [MaxLength(40)]
        public string Code { get; set; } = null!;

        [Required]
        [MaxLength(120)]
        public string Name { get; set; } = null!;

        public short SortOrder { get; set; }

        public bool IsVisible { get; set; }

        public ICollection<Product> Products { get; set; } = new List<Product>();
    }
}
