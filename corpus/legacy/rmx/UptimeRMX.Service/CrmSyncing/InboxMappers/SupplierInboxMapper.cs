using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class SupplierInboxMapper : IInboxMapper<SupplierJson, Supplier>
{
	public Supplier ToEntity(SupplierJson json)
	{
		var entity = new Supplier { CrmSupplierId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(SupplierJson json, Supplier entity)
	{
		entity.SupplierNo = json.SupplierNo;
		entity.Name = json.Name.Trim();
		entity.Email = json.Email.LowerOrNull();
		entity.Phone = json.Phone.NullIfBlank();
		entity.CountryCode = json.CountryCode.ToUpperInvariant();
		entity.LeadTimeDays = json.LeadTimeDays;
		entity.IsActive = json.IsActive;
	}
}
