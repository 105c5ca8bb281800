using System.Collections.Generic;

namespace UptimeRMX.Service.CrmSyncing.Live;

/// <summary>Section CrmLiveSync. Values of keys come from the environment, never from a file.</summary>
public class LiveSyncOptions
{
	public string BaseUrl { get; set; } = string.Empty;

	public int TimeoutSeconds { get; set; } = 15;

	public int MaxAttempts { get; set; } = 10;

	public Dictionary<string, string> Keys { get; set; } = new Dictionary<string, string>();
}
