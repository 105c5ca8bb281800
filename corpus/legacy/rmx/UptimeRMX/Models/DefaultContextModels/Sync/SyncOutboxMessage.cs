using System;

namespace UptimeRMX.Models.DefaultContextModels.Sync;

public class SyncOutboxMessage : BaseEntity
{
    public Guid EventId { get; set; }
    public string Type { get; set; } = string.Empty;
    public int CrmEntityId { get; set; }
    public string Payload { get; set; } = string.Empty;
    public DateTimeOffset OccurredAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }
    public string? LastError { get; set; }
}
