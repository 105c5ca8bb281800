namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class AssetLocation : BaseEntity
{
	public int AssetId { get; set; }
	public Asset Asset { get; set; } = null!;
	public string? Building { get; set; }
	public string? Floor { get; set; }
	public string? Room { get; set; }
	public string? AccessNotes { get; set; }
}
