using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class AssetInboxMapper : IInboxMapper<AssetJson, Asset>
{
	public Asset ToEntity(AssetJson json)
	{
		var entity = new Asset { CrmAssetId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(AssetJson json, Asset entity)
	{
		entity.SerialNumber = json.SerialNumber.Trim();
		entity.Name = json.Name;
		entity.Status = json.Status.ToEnum(AssetStatus.Planned);
		entity.InstalledOn = json.InstalledOn;
		entity.WarrantyUntil = json.WarrantyUntil;
		entity.PurchasePrice = json.PurchasePrice;
		entity.MeterReading = json.MeterReading;
		entity.CustomFields = json.CustomFields?.ToString(Formatting.None);
		entity.IsDeleted = json.IsDeleted;
		entity.CrmUpdatedAt = json.UpdatedAt;
	}
}
