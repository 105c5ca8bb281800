namespace UptimeRMX.Models.DefaultContextModels.Crm;

public enum CustomerKind
{
    Lead = 1,
    Prospect = 2,
    Customer = 3,
    Partner = 4
}
