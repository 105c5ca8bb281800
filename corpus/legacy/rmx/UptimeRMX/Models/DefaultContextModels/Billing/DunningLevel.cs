namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class DunningLevel : BaseEntity
{
    public byte Level { get; set; }
    public string Name { get; set; } = string.Empty;
    public int DaysAfterDue { get; set; }
    public decimal Fee { get; set; }
    public string? LetterText { get; set; }
}
