using System.Text.Json;

namespace Rmx.Service.CrmSyncing
{
    public static class CrmSyncJson
    {
        public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    }
}
