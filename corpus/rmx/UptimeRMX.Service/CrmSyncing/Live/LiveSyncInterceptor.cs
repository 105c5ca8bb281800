using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UptimeRMX.Models.Context;

namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>
/// Lets the outbox look at every save, so that message and change are one transaction.
/// </summary>
public sealed class LiveSyncInterceptor : SaveChangesInterceptor
{
    private readonly LiveSyncOutboxService _outbox;

    public LiveSyncInterceptor(LiveSyncOutboxService outbox)
    {
        _outbox = outbox;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Collect(DbContext? context)
    {
        if (context is DefaultContext defaultContext)
        {
            _outbox.CollectChanges(defaultContext);
        }
    }
}
