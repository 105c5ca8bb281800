using System;
using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Sync;

public class SyncInboxBatch : BaseEntity
{
    public Guid BatchId { get; set; }
    public int Part { get; set; }
    public string Source { get; set; } = string.Empty;
    public DateTime ReceivedAt { get; set; }
    public DateTime? ProcessedAt { get; set; }
    public SyncBatchState State { get; set; }
    public int UpsertCount { get; set; }
    public int DeleteCount { get; set; }
    public int SkippedCount { get; set; }
    public string? LastError { get; set; }

    public ICollection<SyncInboxError> Errors { get; set; } = new List<SyncInboxError>();
}
