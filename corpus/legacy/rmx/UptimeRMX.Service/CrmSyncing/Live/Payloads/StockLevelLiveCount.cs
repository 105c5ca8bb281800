using System.Globalization;
using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

// both ids are the CRM's
public class StockLevelLiveCount : LivePayload
{
	[JsonProperty("warehouse_id")]
	public int WarehouseId { get; set; }

	[JsonProperty("product_id")]
	public int ProductId { get; set; }

	[JsonProperty("on_hand")]
	public string OnHand { get; set; } = string.Empty;

	public static StockLevelLiveCount From(StockLevel level, Warehouse warehouse, Product product)
	{
		return new StockLevelLiveCount
		{
			WarehouseId = warehouse.CrmWarehouseId,
			ProductId = product.CrmProductId,
			OnHand = level.OnHand.ToString("0.000", CultureInfo.InvariantCulture),
		};
	}
}
