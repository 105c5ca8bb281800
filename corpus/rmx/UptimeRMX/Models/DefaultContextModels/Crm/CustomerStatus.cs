namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public enum CustomerStatus
    {
        Prospect = 1,
        Active = 2,
        Dormant = 3,
        Closed = 4
    }
}
