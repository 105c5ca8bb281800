namespace UptimeRMX.Models.DefaultContextModels.Crm;

public enum AddressKind
{
    Billing = 0,
    Shipping = 1,
    Site = 2
}
