namespace UptimeRMX.Models.DefaultContextModels.Crm;

public enum LeadState
{
    New,
    Qualified,
    Converted,
    Lost
}
