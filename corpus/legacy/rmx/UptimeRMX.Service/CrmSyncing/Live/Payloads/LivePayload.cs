using System;
using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

public abstract class LivePayload
{
	[JsonProperty("event_id", Order = -2)]
	public Guid EventId { get; set; } = Guid.NewGuid();

	[JsonProperty("occurred_at", Order = -1)]
	public DateTimeOffset OccurredAt { get; set; } = DateTimeOffset.UtcNow;
}
