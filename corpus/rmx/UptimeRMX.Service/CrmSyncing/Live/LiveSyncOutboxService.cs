using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Service.CrmSyncing.Live.Payloads;

namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>
/// Our outbox towards the CRM. Messages are written in <see cref="CollectChanges"/>, together with the change that
/// they tell about, and sent later by <see cref="SendPendingAsync"/>. Which fields of an entity are ours to change
/// stands in docs/live-sync-api.md.
/// </summary>
public sealed class LiveSyncOutboxService
{
    private const int SendBatchSize = 50;

    private readonly SyncScope _syncScope;
    private readonly LiveSyncOptions _options;
    private readonly ILogger<LiveSyncOutboxService> _logger;

    private DefaultContext? _collecting;

    public LiveSyncOutboxService(SyncScope syncScope, IOptions<LiveSyncOptions> options, ILogger<LiveSyncOutboxService> logger)
    {
        _syncScope = syncScope;
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>
    /// Called by <see cref="LiveSyncInterceptor"/> before each save.
    /// </summary>
    public void CollectChanges(DefaultContext context)
    {
        // what came from the CRM does not go back to it
        if (_syncScope.IsInbound)
        {
            return;
        }

        context.ChangeTracker.DetectChanges();
        var entries = context.ChangeTracker.Entries()
            .Where(x => x.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();

        _collecting = context;
        try
        {
            foreach (var entry in entries)
            {
                Publish(entry);
            }
        }
        finally
        {
            _collecting = null;
        }
    }

    private void Publish(EntityEntry entry)
    {
        if (entry.State != EntityState.Modified)
        {
            return;
        }

        switch (entry.Entity)
        {
            case Customer customer when HasAnyChanged(entry, nameof(Customer.Email), nameof(Customer.Phone), nameof(Customer.Website)):
                Enqueue("customer.updated", customer.CrmCustomerId, CustomerLiveMapper.ToUpdate(customer));
                break;

            case Asset asset when HasAnyChanged(entry, nameof(Asset.Status), nameof(Asset.MeterReading)):
                Enqueue("asset.updated", asset.CrmAssetId, AssetLiveMapper.ToUpdate(asset));
                break;

            // only a count, not every booking: those the CRM makes for itself
            case StockLevel stockLevel when HasAnyChanged(entry, nameof(StockLevel.CountedAt)):
                var warehouse = CrmIdOf<Warehouse>(stockLevel.WarehouseId, x => x.CrmWarehouseId);
                var product = CrmIdOf<Product>(stockLevel.ProductId, x => x.CrmProductId);
                Enqueue("stock.counted", product, StockLevelLiveMapper.ToCount(stockLevel, warehouse, product));
                break;
        }
    }

    /// <summary>
    /// Sends what is due, oldest first. A message that is refused for good (4xx) is not tried again.
    /// </summary>
    public async Task<int> SendPendingAsync(DefaultContext context, CrmApiClient client, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var due = await context.SyncOutboxMessages
            .Where(x => x.SentAt == null && x.Attempts < _options.MaxAttempts && (x.NextAttemptAt == null || x.NextAttemptAt <= now))
            .OrderBy(x => x.Id)
            .Take(SendBatchSize)
            .ToListAsync(cancellationToken);

        var sent = 0;
        foreach (var message in due)
        {
            var answer = await client.SendAsync(message, cancellationToken);
            message.Attempts++;

            switch (answer.Outcome)
            {
                case CrmApiOutcome.Accepted:
                    message.SentAt = DateTimeOffset.UtcNow;
                    message.LastError = null;
                    sent++;
                    break;

                // the CRM changed the row later than we did: its version comes back through the inbox
                case CrmApiOutcome.Stale:
                    message.SentAt = DateTimeOffset.UtcNow;
                    message.LastError = answer.Error;
                    break;

                case CrmApiOutcome.Refused:
                    message.Attempts = _options.MaxAttempts;
                    message.LastError = answer.Error;
                    _logger.LogError("{Type} {CrmId} was refused by the CRM: {Error}", message.Type, message.CrmEntityId, answer.Error);
                    break;

                default:
                    message.NextAttemptAt = DateTimeOffset.UtcNow.Add(Backoff(message.Attempts));
                    message.LastError = answer.Error;
                    break;
            }

            await context.SaveChangesAsync(cancellationToken);
        }

        return sent;
    }

    private void Enqueue(string type, int crmEntityId, object payload)
    {
        // every payload begins with these two
        var json = JsonSerializer.SerializeToElement(payload, payload.GetType(), CrmSyncJson.Options);

        _collecting!.SyncOutboxMessages.Add(new SyncOutboxMessage
        {
            EventId = json.GetProperty("eventId").GetGuid(),
            OccurredAt = json.GetProperty("occurredAt").GetDateTimeOffset(),
            Type = type,
            CrmEntityId = crmEntityId,
            Payload = json.GetRawText(),

            // the context has stamped its entities by now
            CreatedAt = DateTime.UtcNow,
        });
    }

    private static bool HasAnyChanged(EntityEntry entry, params string[] properties) =>
        properties.Any(x => entry.Property(x).IsModified && !Equals(entry.Property(x).OriginalValue, entry.Property(x).CurrentValue));

    private int CrmIdOf<TEntity>(int id, Func<TEntity, int> crmId)
        where TEntity : class =>
        _collecting!.Set<TEntity>().Find(id) is { } entity ? crmId(entity) : 0;

    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, attempts)));
}
