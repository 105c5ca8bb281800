namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public enum ContractKind
    {
        Maintenance = 1,
        Rental = 2,
        FullService = 3,
        Warranty = 4
    }
}
