namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>
/// Section LiveSync of the host's configuration. The keys come from the environment or the secret store,
/// never from appsettings.json.
/// </summary>
public sealed class LiveSyncOptions
{
    /// <summary>Of the CRM, without the path.</summary>
    public Uri? BaseAddress { get; set; }

    public int TimeoutSeconds { get; set; } = 10;

    public int MaxAttempts { get; set; } = 8;

    /// <summary>Name of the key (as in docs/live-sync-api.md) to its value.</summary>
    public Dictionary<string, string> AuthKeys { get; set; } = new();
}
