namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public enum AddressKind
    {
        Postal = 0,
        Delivery = 1,
        Invoice = 2
    }
}
