namespace UptimeRMX.Models.DefaultContextModels.Sync;

public enum SyncBatchState
{
    Received = 0,
    Processing = 1,
    Done = 2,
    Failed = 3
}
