using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

public class AssetLiveUpdate : LivePayload
{
	[JsonProperty("crm_asset_id")]
	public int CrmAssetId { get; set; }

	[JsonProperty("status")]
	public string Status { get; set; } = string.Empty;

	[JsonProperty("meter_reading")]
	public decimal? MeterReading { get; set; }

	public static AssetLiveUpdate From(Asset asset)
	{
		return new AssetLiveUpdate
		{
			CrmAssetId = asset.CrmAssetId,
			Status = asset.Status.ToString().ToLowerInvariant(),
			MeterReading = asset.MeterReading,
		};
	}
}
