using System;

namespace UptimeRMX.Models.DefaultContextModels.Sync;

// A row that waits for its parent.
public class DeferredSyncItem : BaseEntity
{
    public string Collection { get; set; } = string.Empty;
    public int CrmId { get; set; }
    public string MissingParent { get; set; } = string.Empty;
    public int MissingParentCrmId { get; set; }
    public string Json { get; set; } = string.Empty;
    public int Attempts { get; set; }
    public DateTime FirstSeenAt { get; set; }
}
