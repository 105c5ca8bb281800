using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class AssetTypeInboxMapper : IInboxMapper<AssetTypeJson, AssetType>
{
	public AssetType ToEntity(AssetTypeJson json)
	{
		var entity = new AssetType { CrmAssetTypeId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(AssetTypeJson json, AssetType entity)
	{
		entity.Code = json.Code;
		entity.Name = json.Name;
		entity.InspectionIntervalMonths = json.InspectionIntervalMonths == 0 ? null : json.InspectionIntervalMonths;
		entity.RequiresCertificate = json.RequiresCertificate;
	}
}
