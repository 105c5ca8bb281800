namespace UptimeRMX.Service.CrmSyncing;

/// <summary>
/// True while rows of the CRM are being saved. LiveSyncOutboxService does not publish then, otherwise the CRM would
/// get its own rows back.
/// </summary>
public class SyncScope
{
	public bool IsInbound { get; set; }
}
