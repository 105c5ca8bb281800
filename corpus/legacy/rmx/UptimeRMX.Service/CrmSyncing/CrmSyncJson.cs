using Newtonsoft.Json;

namespace UptimeRMX.Service.CrmSyncing;

/// <summary>
/// No naming strategy: each property says its name itself. What has no [JsonProperty] is not read.
/// </summary>
public static class CrmSyncJson
{
	public static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
	{
		DateFormatHandling = DateFormatHandling.IsoDateFormat,
		DateParseHandling = DateParseHandling.None,
		NullValueHandling = NullValueHandling.Include,
	};
}
