using System;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class Payment : BaseEntity, ISyncedEntity
{
    public int CrmPaymentId { get; set; }
    public int InvoiceId { get; set; }
    public Invoice Invoice { get; set; } = null!;
    public string Method { get; set; } = string.Empty;
    public string? Reference { get; set; }
    public decimal Amount { get; set; }
    public DateTime ReceivedAt { get; set; }
    public decimal? BankTransactionId { get; set; }
}
