using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class WarehouseInboxMapper : IInboxMapper<WarehouseJson, Warehouse>
{
	public Warehouse ToEntity(WarehouseJson json)
	{
		var entity = new Warehouse { CrmWarehouseId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(WarehouseJson json, Warehouse entity)
	{
		entity.Code = json.Code;
		entity.Name = json.Name;
		entity.City = json.City.NullIfBlank();
		entity.CountryCode = json.CountryCode;
		entity.IsActive = json.IsActive;
	}
}
