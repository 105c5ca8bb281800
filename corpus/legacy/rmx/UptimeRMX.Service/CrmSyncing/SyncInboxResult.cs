using System;
using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Service.CrmSyncing;

public class SyncInboxResult
{
	[JsonProperty("batch_id")]
	public Guid BatchId { get; set; }

	[JsonProperty("part")]
	public int Part { get; set; }

	[JsonProperty("upserts")]
	public int Upserts { get; set; }

	[JsonProperty("deletes")]
	public int Deletes { get; set; }

	[JsonProperty("skipped")]
	public int Skipped { get; set; }

	[JsonProperty("deferred")]
	public int Deferred { get; set; }

	[JsonProperty("repeated")]
	public bool Repeated { get; set; }

	public static SyncInboxResult FromBatch(SyncInboxBatch batch)
	{
		return new SyncInboxResult
		{
			BatchId = batch.BatchId,
			Part = batch.Part,
			Upserts = batch.UpsertCount,
			Deletes = batch.DeleteCount,
			Skipped = batch.SkippedCount,
			Repeated = true,
		};
	}
}
