namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public enum InvoiceState
    {
        Draft = 1,
        Sent = 2,
        PartlyPaid = 3,
        Paid = 4,
        Overdue = 5,
        Cancelled = 6
    }
}
