using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class InvoiceLineInboxMapper : IInboxMapper<InvoiceLineJson, InvoiceLine>
{
	public InvoiceLine ToEntity(InvoiceLineJson json)
	{
		var entity = new InvoiceLine { CrmInvoiceLineId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(InvoiceLineJson json, InvoiceLine entity)
	{
		entity.Position = json.Position;
		entity.Description = json.Description.Cut(255);
		entity.Quantity = json.Quantity;
		entity.UnitPrice = json.UnitPrice;
		entity.TaxPercent = json.TaxRate;
	}
}
