using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class AssetPhoto : BaseEntity
{
	public int AssetId { get; set; }
	public Asset Asset { get; set; } = null!;
	public Guid StorageKey { get; set; }
	public string? Caption { get; set; }
	public DateTime TakenAt { get; set; }
	public int? TakenById { get; set; }
	public User? TakenBy { get; set; }
}
