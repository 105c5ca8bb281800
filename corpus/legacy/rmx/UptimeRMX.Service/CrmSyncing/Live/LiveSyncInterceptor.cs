using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UptimeRMX.Models.Context;

namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>Change and message are saved together.</summary>
public class LiveSyncInterceptor : SaveChangesInterceptor
{
	private readonly LiveSyncOutboxService _outbox;

	public LiveSyncInterceptor(LiveSyncOutboxService outbox)
	{
		_outbox = outbox;
	}

	public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
	{
		if (eventData.Context is DefaultContext context)
			_outbox.CollectChanges(context);

		return base.SavingChanges(eventData, result);
	}

	public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
		DbContextEventData eventData,
		InterceptionResult<int> result,
		CancellationToken cancellationToken = default)
	{
		if (eventData.Context is DefaultContext context)
			_outbox.CollectChanges(context);

		return base.SavingChangesAsync(eventData, result, cancellationToken);
	}
}
