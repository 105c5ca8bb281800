using System.Text.Encodings.Web;
using System.Text.Json;

namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// How both sides write JSON: camelCase, dates as yyyy-MM-dd, times with a T and without a zone (UTC),
    /// decimals as strings. The CRM's PayloadSerializer is the counterpart.
    /// </summary>
    public static class CrmSyncJson
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }
}
