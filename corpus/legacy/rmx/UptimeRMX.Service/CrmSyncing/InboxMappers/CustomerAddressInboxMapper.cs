using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class CustomerAddressInboxMapper : IInboxMapper<CustomerAddressJson, CustomerAddress>
{
	public CustomerAddress ToEntity(CustomerAddressJson json)
	{
		var entity = new CustomerAddress { CrmCustomerAddressId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(CustomerAddressJson json, CustomerAddress entity)
	{
		entity.Kind = json.Kind.ToEnum(AddressKind.Site);
		entity.Label = json.Label.NullIfBlank();
		entity.Street = json.Street;
		entity.Street2 = json.Street2.NullIfBlank();
		entity.PostalCode = json.PostalCode.Trim();
		entity.City = json.City;
		entity.CountryCode = json.CountryCode.ToUpperInvariant();
		entity.IsDefault = json.IsDefault;

		var located = json.Latitude.HasValue && json.Longitude.HasValue;
		entity.Latitude = located ? json.Latitude : null;
		entity.Longitude = located ? json.Longitude : null;
	}
}
