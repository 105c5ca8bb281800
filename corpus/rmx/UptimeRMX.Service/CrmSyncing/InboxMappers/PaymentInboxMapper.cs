using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    internal static class PaymentInboxMapper
    {
        public static Payment ToEntity(this PaymentJson json, int invoiceId)
        {
            var entity = new Payment { CrmPaymentId = json.Id };
            json.ApplyTo(entity, invoiceId);
            return entity;
        }

        public static void ApplyTo(this PaymentJson json, Payment entity, int invoiceId)
        {
            entity.InvoiceId = invoiceId;
            entity.Method = json.Method;
            entity.Reference = json.Reference.NullIfBlank();
            entity.Amount = json.Amount;
            entity.ReceivedAt = json.ReceivedAt;
            entity.BankTransactionId = json.BankTransactionId;
        }
    }
}
