using System;

namespace UptimeRMX.Models.DefaultContextModels.Sync;

public class SyncCursor : BaseEntity
{
    public string Name { get; set; } = string.Empty;
    public string? Position { get; set; }
    public DateTime? LastRunAt { get; set; }
}
