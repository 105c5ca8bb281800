using System;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class CreditNote : BaseEntity
{
    public string Number { get; set; } = string.Empty;
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? InvoiceId { get; set; }
    public Invoice? Invoice { get; set; }
    public DateOnly IssuedOn { get; set; }
    public decimal Amount { get; set; }
    public string? Reason { get; set; }
}
