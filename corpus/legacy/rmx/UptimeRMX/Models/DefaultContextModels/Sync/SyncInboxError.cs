namespace UptimeRMX.Models.DefaultContextModels.Sync;

public class SyncInboxError : BaseEntity
{
    public int SyncInboxBatchId { get; set; }
    public SyncInboxBatch SyncInboxBatch { get; set; } = null!;
    public string Collection { get; set; } = string.Empty;
    public int? CrmId { get; set; }
    public string Message { get; set; } = string.Empty;
}
