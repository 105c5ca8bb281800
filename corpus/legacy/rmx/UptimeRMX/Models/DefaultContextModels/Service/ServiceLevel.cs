namespace UptimeRMX.Models.DefaultContextModels.Service;

public class ServiceLevel : BaseEntity
{
    public string Code { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public int ResponseMinutes { get; set; }
    public int ResolutionMinutes { get; set; }
    public bool CoversWeekends { get; set; }
}
