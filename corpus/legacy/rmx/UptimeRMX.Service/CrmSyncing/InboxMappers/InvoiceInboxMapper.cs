using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class InvoiceInboxMapper : IInboxMapper<InvoiceJson, Invoice>
{
	public Invoice ToEntity(InvoiceJson json)
	{
		var entity = new Invoice { CrmInvoiceId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(InvoiceJson json, Invoice entity)
	{
		entity.InvoiceNo = json.InvoiceNo;
		entity.Status = json.Status.ToEnum(InvoiceStatus.Draft);
		entity.Currency = json.Currency;
		entity.IssuedOn = json.IssuedOn;
		entity.DueOn = json.DueOn;
		entity.NetTotal = json.NetTotal;
		entity.TaxTotal = json.TaxTotal;
		entity.GrossTotal = json.GrossTotal;
		entity.PaidAt = json.PaidAt;
	}
}
