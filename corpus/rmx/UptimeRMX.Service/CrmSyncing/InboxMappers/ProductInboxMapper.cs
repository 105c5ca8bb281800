using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class ProductInboxMapper
    {
        public static Product ToEntity(ProductJson json, int productCategoryId, int? supplierId, int? taxRateId)
        {
            var entity = new Product { CrmProductId = json.Id };
            Apply(json, entity, productCategoryId, supplierId, taxRateId);
            return entity;
        }

        public static void Apply(ProductJson json, Product entity, int productCategoryId, int? supplierId, int? taxRateId)
        {
            entity.ProductCategoryId = productCategoryId;
            entity.SupplierId = supplierId;
            entity.TaxRateId = taxRateId;
            entity.Sku = json.Sku;
            entity.Name = json.Name;
            entity.Description = json.Description;
            entity.Unit = json.Unit.ToEnum(ProductUnit.Piece);
            entity.ListPrice = json.ListPrice;
            entity.CostPrice = json.CostPrice;
            entity.TaxPercent = json.TaxRate;
            entity.WeightGrams = json.WeightGrams;
            entity.IsSerialized = json.IsSerialized;
            entity.Attributes = json.Attributes?.GetRawText();
            entity.DiscontinuedOn = json.DiscontinuedOn;
        }
    }
}
