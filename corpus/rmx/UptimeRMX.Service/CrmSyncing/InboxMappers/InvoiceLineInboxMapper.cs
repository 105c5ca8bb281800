using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    internal static class InvoiceLineInboxMapper
    {
        public static InvoiceLine ToEntity(this InvoiceLineJson json, int invoiceId, int? productId)
        {
            var entity = new InvoiceLine { CrmInvoiceLineId = json.Id };
            json.ApplyTo(entity, invoiceId, productId);
            return entity;
        }

        public static void ApplyTo(this InvoiceLineJson json, InvoiceLine entity, int invoiceId, int? productId)
        {
            entity.InvoiceId = invoiceId;
            entity.ProductId = productId;
            entity.Position = json.Position;
            entity.Description = json.Description.Cut(255);
            entity.Quantity = json.Quantity;
            entity.UnitPrice = json.UnitPrice;
            entity.TaxPercent = json.TaxRate;
        }
    }
}
