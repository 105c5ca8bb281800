namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class Manufacturer : BaseEntity
{
	public string Name { get; set; } = string.Empty;
	public string? Website { get; set; }
	public string? SupportPhone { get; set; }
}
