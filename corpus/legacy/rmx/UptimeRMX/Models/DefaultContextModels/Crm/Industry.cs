namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class Industry : BaseEntity
{
    public string NaceCode { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
}
