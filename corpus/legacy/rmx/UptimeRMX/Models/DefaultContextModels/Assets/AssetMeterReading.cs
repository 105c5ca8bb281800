using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class AssetMeterReading : BaseEntity
{
	public int AssetId { get; set; }
	public Asset Asset { get; set; } = null!;
	public DateTimeOffset ReadAt { get; set; }
	public decimal Value { get; set; }
	public string Unit { get; set; } = string.Empty;
	public int? ReadById { get; set; }
	public User? ReadBy { get; set; }
	public bool IsEstimated { get; set; }
}
