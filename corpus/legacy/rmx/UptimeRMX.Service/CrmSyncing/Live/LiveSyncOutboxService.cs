using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Service.CrmSyncing.Live.Payloads;

namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>
/// RMX -> CRM. CollectChanges writes messages while the change is being saved, SendPendingAsync posts them.
/// </summary>
public class LiveSyncOutboxService
{
	private const int MessagesPerRun = 100;

	private readonly SyncScope _scope;
	private readonly LiveSyncOptions _options;
	private readonly ILogger<LiveSyncOutboxService> _logger;

	public LiveSyncOutboxService(SyncScope scope, IOptions<LiveSyncOptions> options, ILogger<LiveSyncOutboxService> logger)
	{
		_scope = scope;
		_options = options.Value;
		_logger = logger;
	}

	public void CollectChanges(DefaultContext context)
	{
		if (_scope.IsInbound)
			return;

		foreach (var entry in context.ChangeTracker.Entries().ToList())
		{
			if (entry.State == EntityState.Modified)
				PublishUpdate(context, entry);
		}
	}

	// only the fields of docs/live-sync-api.md are ours to change
	private void PublishUpdate(DefaultContext context, EntityEntry entry)
	{
		if (entry.Entity is Customer customer)
		{
			if (IsChanged(entry, nameof(Customer.Email), nameof(Customer.Phone), nameof(Customer.Website)))
				Enqueue(context, "customer.updated", customer.CrmCustomerId, CustomerLiveUpdate.From(customer));
		}
		else if (entry.Entity is Asset asset)
		{
			if (IsChanged(entry, nameof(Asset.Status), nameof(Asset.MeterReading)))
				Enqueue(context, "asset.updated", asset.CrmAssetId, AssetLiveUpdate.From(asset));
		}
		else if (entry.Entity is StockLevel level)
		{
			if (IsChanged(entry, nameof(StockLevel.CountedAt)))
			{
				var warehouse = context.Warehouses.Find(level.WarehouseId);
				var product = context.Products.Find(level.ProductId);
				if (warehouse != null && product != null)
					Enqueue(context, "stock.counted", product.CrmProductId, StockLevelLiveCount.From(level, warehouse, product));
			}
		}
	}

	public async Task<int> SendPendingAsync(DefaultContext context, CrmApiClient client, CancellationToken cancellationToken)
	{
		var now = DateTimeOffset.UtcNow;
		var messages = await context.SyncOutboxMessages
			.Where(x => x.SentAt == null && x.Attempts < _options.MaxAttempts)
			.Where(x => x.NextAttemptAt == null || x.NextAttemptAt <= now)
			.OrderBy(x => x.Id)
			.Take(MessagesPerRun)
			.ToListAsync(cancellationToken);

		var sent = 0;
		foreach (var message in messages)
		{
			var answer = await client.SendAsync(message, cancellationToken);
			message.Attempts++;
			message.LastError = answer.Error;

			if (answer.IsDone)
			{
				message.SentAt = DateTimeOffset.UtcNow;
				sent++;
			}
			else if (answer.IsFinal)
			{
				message.Attempts = _options.MaxAttempts;
				_logger.LogError("{Type} {CrmId}: the CRM says {Error}", message.Type, message.CrmEntityId, answer.Error);
			}
			else
				message.NextAttemptAt = DateTimeOffset.UtcNow.AddMinutes(Math.Pow(2, Math.Min(message.Attempts, 6)));

			await context.SaveChangesAsync(cancellationToken);
		}

		return sent;
	}

	private static void Enqueue(DefaultContext context, string type, int crmId, LivePayload payload)
	{
		context.SyncOutboxMessages.Add(new SyncOutboxMessage
		{
			EventId = payload.EventId,
			OccurredAt = payload.OccurredAt,
			Type = type,
			CrmEntityId = crmId,
			Payload = JsonConvert.SerializeObject(payload, CrmSyncJson.Settings),
			CreatedAt = DateTime.UtcNow,
		});
	}

	private static bool IsChanged(EntityEntry entry, params string[] properties)
	{
		return properties.Any(x => entry.Property(x).IsModified);
	}
}
