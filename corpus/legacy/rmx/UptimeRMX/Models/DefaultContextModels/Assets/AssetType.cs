using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class AssetType : BaseEntity, ISyncedEntity
{
	public int CrmAssetTypeId { get; set; }
	public string Code { get; set; } = string.Empty;
	public string Name { get; set; } = string.Empty;
	public byte? InspectionIntervalMonths { get; set; }
	public bool RequiresCertificate { get; set; }

	public ICollection<Asset> Assets { get; set; } = new List<Asset>();
}
