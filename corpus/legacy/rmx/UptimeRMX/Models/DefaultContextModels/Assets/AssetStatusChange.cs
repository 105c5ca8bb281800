using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class AssetStatusChange : BaseEntity
{
	public int AssetId { get; set; }
	public Asset Asset { get; set; } = null!;
	public AssetStatus OldStatus { get; set; }
	public AssetStatus NewStatus { get; set; }
	public DateTime ChangedAt { get; set; }
	public int? ChangedById { get; set; }
	public User? ChangedBy { get; set; }
	public string? Reason { get; set; }
}
