using System;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class StockLevelInboxMapper : IInboxMapper<StockLevelJson, StockLevel>
{
	public StockLevel ToEntity(StockLevelJson json)
	{
		var entity = new StockLevel();
		Apply(json, entity);

		return entity;
	}

	public void Apply(StockLevelJson json, StockLevel entity)
	{
		entity.OnHand = json.OnHand;
		entity.Reserved = Math.Max(0m, json.Reserved);
		entity.ReorderPoint = json.ReorderPoint;
		entity.Bin = json.Bin.NullIfBlank();
		entity.CountedAt = json.CountedAt;
	}
}
