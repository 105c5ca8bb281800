using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class TaxRateInboxMapper : IInboxMapper<TaxRateJson, TaxRate>
{
	public TaxRate ToEntity(TaxRateJson json)
	{
		var entity = new TaxRate { CrmTaxRateId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(TaxRateJson json, TaxRate entity)
	{
		entity.Code = json.Code;
		entity.Name = json.Name;
		entity.Percentage = json.Percentage;
		entity.CountryCode = json.CountryCode;
		entity.ValidFrom = json.ValidFrom;
		entity.ValidUntil = json.ValidUntil;
	}
}
