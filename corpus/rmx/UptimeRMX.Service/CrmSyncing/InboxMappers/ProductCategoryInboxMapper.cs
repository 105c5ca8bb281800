using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class ProductCategoryInboxMapper
    {
        /// <summary>Without the parent: it may come later in the same batch, the inbox links in a second pass.</summary>
        public static ProductCategory ToEntity(ProductCategoryJson json)
        {
            var entity = new ProductCategory { CrmProductCategoryId = json.Id };
            Apply(json, entity);
            return entity;
        }

        public static void Apply(ProductCategoryJson json, ProductCategory entity)
        {
            entity.Code = json.Code;
            entity.Name = json.Name;
            entity.SortOrder = json.SortOrder;
            entity.IsVisible = json.IsVisible;
        }
    }
}
