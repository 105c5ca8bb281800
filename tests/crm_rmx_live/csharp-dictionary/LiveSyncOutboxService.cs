using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Service.CrmSyncing.Live.Payloads;

namespace UptimeRMX.Service.CrmSyncing.Live
{
  public class LiveSyncOutboxService(SyncScope syncScope)
  {
    private static readonly Dictionary<Type, Func<EntityEntry, SyncOutboxMessage?>> Messages = new()
    {
      [typeof(Customer)] = entry => entry.Property("Email").IsModified || entry.Property("Phone").IsModified
        ? Message("customer.updated", ((Customer)entry.Entity).CrmCustomerId, CustomerLiveMapper.ToUpdate((Customer)entry.Entity))
        : null,
      [typeof(Asset)] = entry => entry.Property("Status").IsModified
        ? Message("asset.updated", ((Asset)entry.Entity).CrmAssetId, AssetLiveMapper.ToUpdate((Asset)entry.Entity))
        : null,
    };

    public void CollectChanges(DefaultContext context)
    {
      if (syncScope.IsInbound)
      {
        return;
      }

      foreach (var entry in context.ChangeTracker.Entries().Where(x => x.State == EntityState.Modified).ToList())
      {
        if (Messages.TryGetValue(entry.Entity.GetType(), out var of) && of(entry) is { } message)
        {
          context.SyncOutboxMessages.Add(message);
        }
      }
    }

    private static SyncOutboxMessage Message(string type, int crmId, object payload) => new()
    {
      EventId = Guid.NewGuid(),
      OccurredAt = DateTimeOffset.UtcNow,
      Type = type,
      CrmEntityId = crmId,
      Payload = JsonSerializer.Serialize(payload, payload.GetType(), CrmSyncJson.Options),
      CreatedAt = DateTime.UtcNow,
    };
  }
}
