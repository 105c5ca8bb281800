namespace UptimeRMX.Models.DefaultContextModels.Assets;

public enum AssetStatus
{
	Planned = 0,
	Active = 1,
	Maintenance = 2,
	Retired = 3
}
