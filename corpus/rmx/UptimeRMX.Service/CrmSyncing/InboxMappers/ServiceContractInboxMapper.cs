using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class ServiceContractInboxMapper
    {
        public static ServiceContract ToEntity(ServiceContractJson json, int customerId, int? ownerId)
        {
            var entity = new ServiceContract { CrmServiceContractId = json.Id };
            Apply(json, entity, customerId, ownerId);
            return entity;
        }

        public static void Apply(ServiceContractJson json, ServiceContract entity, int customerId, int? ownerId)
        {
            entity.CustomerId = customerId;
            entity.OwnerId = ownerId;
            entity.ContractNo = json.ContractNo;
            entity.Title = json.Title;
            entity.Status = json.Status;
            entity.Coverage = json.Coverage is { Count: > 0 } ? string.Join(',', json.Coverage) : null;
            entity.StartsOn = json.StartsOn;
            entity.EndsOn = json.EndsOn;
            entity.MonthlyFee = json.MonthlyFee;
            entity.ResponseTime = json.ResponseTime;
            entity.AutoRenew = json.AutoRenew;
        }
    }
}
