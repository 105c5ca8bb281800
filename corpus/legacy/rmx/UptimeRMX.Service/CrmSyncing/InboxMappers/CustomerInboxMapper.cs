using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class CustomerInboxMapper : IInboxMapper<CustomerJson, Customer>
{
	public Customer ToEntity(CustomerJson json)
	{
		var entity = new Customer { CrmCustomerId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(CustomerJson json, Customer entity)
	{
		entity.CustomerNo = json.CustomerNo;
		entity.Name = json.Name.Trim();
		entity.LegalName = json.LegalName.NullIfBlank();
		entity.VatId = json.VatId.NullIfBlank()?.Replace(" ", string.Empty).ToUpperInvariant();
		entity.Email = json.Email.LowerOrNull();
		entity.Phone = json.Phone.NullIfBlank();
		entity.Website = json.Website.NullIfBlank();
		entity.Kind = json.Kind.ToEnum(CustomerKind.Customer);
		entity.CreditLimit = json.CreditLimit;
		entity.PaymentTermsDays = json.PaymentTermsDays;
		entity.IsBlocked = json.IsBlocked;
		entity.Notes = json.Notes;
		entity.IsDeleted = json.IsDeleted;
		entity.CrmUpdatedAt = json.UpdatedAt;
	}
}
