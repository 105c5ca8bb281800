using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class AssetInboxMapper
{
    public static Asset ToEntity(AssetJson json, int customerId, int productId)
    {
        var entity = new Asset { CrmAssetId = json.Id };
        Apply(json, entity, customerId, productId);
        return entity;
    }

    public static void Apply(AssetJson json, Asset entity, int customerId, int productId)
    {
        entity.CustomerId = customerId;
        entity.ProductId = productId;
        entity.SerialNumber = json.SerialNumber;
    }
}
