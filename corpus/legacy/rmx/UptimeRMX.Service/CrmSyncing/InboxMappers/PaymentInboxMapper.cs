using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class PaymentInboxMapper : IInboxMapper<PaymentJson, Payment>
{
	public Payment ToEntity(PaymentJson json)
	{
		var entity = new Payment { CrmPaymentId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(PaymentJson json, Payment entity)
	{
		entity.Method = json.Method;
		entity.Reference = json.Reference.NullIfBlank();
		entity.Amount = json.Amount;
		entity.ReceivedAt = json.ReceivedAt;
		entity.BankTransactionId = json.BankTransactionId;
	}
}
