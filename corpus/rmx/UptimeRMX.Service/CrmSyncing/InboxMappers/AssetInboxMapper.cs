using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class AssetInboxMapper
    {
        public static Asset ToEntity(AssetJson json, int customerId, int? customerAddressId, int assetTypeId, int? productId)
        {
            var entity = new Asset { CrmAssetId = json.Id };
            Apply(json, entity, customerId, customerAddressId, assetTypeId, productId);
            return entity;
        }

        public static void Apply(AssetJson json, Asset entity, int customerId, int? customerAddressId, int assetTypeId, int? productId)
        {
            entity.CustomerId = customerId;
            entity.CustomerAddressId = customerAddressId;
            entity.AssetTypeId = assetTypeId;
            entity.ProductId = productId;
            entity.SerialNumber = json.SerialNumber.Trim();
            entity.Name = json.Name;
            entity.Status = json.Status.ToEnum(AssetStatus.Planned);
            entity.InstalledOn = json.InstalledOn;
            entity.WarrantyUntil = json.WarrantyUntil;
            entity.PurchasePrice = json.PurchasePrice;
            entity.MeterReading = json.MeterReading;
            entity.CustomFields = json.CustomFields?.GetRawText();
            entity.IsDeleted = json.IsDeleted;
            entity.CrmUpdatedAt = json.UpdatedAt;
        }
    }
}
