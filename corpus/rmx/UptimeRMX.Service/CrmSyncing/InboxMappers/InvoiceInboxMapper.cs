using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class InvoiceInboxMapper
    {
        public static Invoice ToEntity(InvoiceJson json, int customerId, int? serviceContractId)
        {
            var entity = new Invoice { CrmInvoiceId = json.Id };
            Apply(json, entity, customerId, serviceContractId);
            return entity;
        }

        public static void Apply(InvoiceJson json, Invoice entity, int customerId, int? serviceContractId)
        {
            entity.CustomerId = customerId;
            entity.ServiceContractId = serviceContractId;
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
}
