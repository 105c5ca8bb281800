using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// What the CRM gets as the answer to a batch.
    /// </summary>
    public class SyncInboxResult
    {
        public Guid BatchId { get; set; }

        public int Part { get; set; }

        /// <summary>Rows read, also those that turned out to be the same as before.</summary>
        public int Upserts { get; set; }

        public int Deletes { get; set; }

        public int Skipped { get; set; }

        public int Deferred { get; set; }

        /// <summary>The batch had been processed before; the numbers are those of the first time.</summary>
        public bool WasRepeated { get; set; }

        public static SyncInboxResult Repeated(SyncInboxBatch batch) => new()
        {
            BatchId = batch.BatchId,
            Part = batch.Part,
            Upserts = batch.UpsertCount,
            Deletes = batch.DeleteCount,
            Skipped = batch.SkippedCount,
            WasRepeated = true,
        };
    }
}
