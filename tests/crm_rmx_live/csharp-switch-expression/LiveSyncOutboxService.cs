using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Service.CrmSyncing.Live.Payloads;

namespace UptimeRMX.Service.CrmSyncing.Live;

public class LiveSyncOutboxService
{
	private readonly SyncScope _syncScope;

	public LiveSyncOutboxService(SyncScope syncScope) => _syncScope = syncScope;

	public void CollectChanges(DefaultContext context)
	{
		if (_syncScope.IsInbound)
			return;

		foreach (var entry in context.ChangeTracker.Entries().ToList())
		{
			if (MessageOf(entry) is { } message)
				context.SyncOutboxMessages.Add(message);
		}
	}

	private static SyncOutboxMessage? MessageOf(EntityEntry entry) => entry.Entity switch
	{
		Customer c when Changed(entry, "Email", "Phone", "Website") => New("customer.updated", c.CrmCustomerId, CustomerLiveMapper.ToUpdate(c)),
		Asset a when Changed(entry, "Status", "MeterReading") => New("asset.updated", a.CrmAssetId, AssetLiveMapper.ToUpdate(a)),
		_ => null,
	};

	private static bool Changed(EntityEntry entry, params string[] names) =>
		entry.State == EntityState.Modified && names.Any(x => entry.Property(x).IsModified);

	private static SyncOutboxMessage New(string type, int crmId, object payload) => new SyncOutboxMessage
	{
		EventId = Guid.NewGuid(),
		OccurredAt = DateTimeOffset.UtcNow,
		Type = type,
		CrmEntityId = crmId,
		Payload = JsonSerializer.Serialize(payload, payload.GetType(), CrmSyncJson.Options),
		CreatedAt = DateTime.UtcNow,
	};
}
