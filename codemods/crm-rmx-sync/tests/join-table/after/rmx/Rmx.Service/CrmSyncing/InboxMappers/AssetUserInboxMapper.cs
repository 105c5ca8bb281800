using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class AssetUserInboxMapper
{
    public static AssetUser ToEntity(AssetUserJson json, int assetId, int userId)
    {
        var entity = new AssetUser { AssetId = assetId, UserId = userId };
        Apply(json, entity);
        return entity;
    }

    public static void Apply(AssetUserJson json, AssetUser entity)
    {
    }
}
