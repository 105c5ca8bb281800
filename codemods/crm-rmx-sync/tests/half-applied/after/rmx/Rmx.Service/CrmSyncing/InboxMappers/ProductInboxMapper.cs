using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class ProductInboxMapper
{
    public static Product ToEntity(ProductJson json)
    {
        var entity = new Product { CrmProductId = json.Id };
        Apply(json, entity);
        return entity;
    }

    public static void Apply(ProductJson json, Product entity)
    {
        entity.Sku = json.Sku;
        entity.EndsOn = json.EndsOn;
    }
}
