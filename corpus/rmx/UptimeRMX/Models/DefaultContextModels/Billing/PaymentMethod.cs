namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public enum PaymentMethod
    {
        Transfer = 1,
        DirectDebit = 2,
        Card = 3,
        Cash = 4
    }
}
