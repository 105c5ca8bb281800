namespace UptimeRMX.Models.DefaultContextModels.Billing;

public enum InvoiceStatus
{
    Draft = 1,
    Sent = 2,
    Paid = 3,
    Cancelled = 4
}
