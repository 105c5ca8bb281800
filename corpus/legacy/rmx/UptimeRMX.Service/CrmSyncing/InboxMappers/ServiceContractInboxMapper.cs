using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class ServiceContractInboxMapper : IInboxMapper<ServiceContractJson, ServiceContract>
{
	public ServiceContract ToEntity(ServiceContractJson json)
	{
		var entity = new ServiceContract { CrmServiceContractId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(ServiceContractJson json, ServiceContract entity)
	{
		entity.ContractNo = json.ContractNo;
		entity.Title = json.Title;
		entity.Status = json.Status;
		entity.Coverage = json.Coverage == null || json.Coverage.Count == 0 ? null : string.Join(",", json.Coverage);
		entity.StartsOn = json.StartsOn;
		entity.EndsOn = json.EndsOn;
		entity.MonthlyFee = json.MonthlyFee;
		entity.ResponseTime = json.ResponseTime;
		entity.AutoRenew = json.AutoRenew;
	}
}
