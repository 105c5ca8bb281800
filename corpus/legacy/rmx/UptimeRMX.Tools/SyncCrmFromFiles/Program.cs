using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using UptimeRMX.Migrations;
using UptimeRMX.Models.Context;
using UptimeRMX.Service.CrmSyncing;

namespace UptimeRMX.Tools.SyncCrmFromFiles;

/// <summary>
/// Imports files as one batch of the CRM: SyncCrmFromFiles [-n] [FOLDER], -n only counts. Without a folder it takes the
/// samples beside it. RMX_DB has the connection.
/// </summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var countOnly = args.Contains("-n");
        var folder = args.FirstOrDefault(x => x != "-n") ?? Path.Combine(AppContext.BaseDirectory, "samples");

        SyncingInboxPayload payload;
        try
        {
            payload = ReadFolder(folder);
        }
        catch (Exception exception) when (exception is JsonException || exception is IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }

        if (countOnly)
        {
            PrintCounts(payload);
            return 0;
        }

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddDbContext<DefaultContext>(x => x.UseMySql(builder.Configuration["RMX_DB"], DefaultContextFactory.Server));
        builder.Services.AddCrmSyncing();

        using (var host = builder.Build())
        using (var scope = host.Services.CreateScope())
        {
            var inbox = scope.ServiceProvider.GetRequiredService<CrmSyncingInboxService>();
            var result = await inbox.ReceiveAsync(payload);
            Console.WriteLine(JsonConvert.SerializeObject(result, Formatting.Indented));

            return result.Skipped + result.Deferred == 0 ? 0 : 1;
        }
    }

    private static SyncingInboxPayload ReadFolder(string folder)
    {
        var all = new JObject();
        foreach (var file in Directory.GetFiles(folder, "*.json").OrderBy(x => x, StringComparer.Ordinal))
        {
            using (var reader = new JsonTextReader(new StreamReader(file)))
            {
                // dates stay text until a property says what they are
                reader.DateParseHandling = DateParseHandling.None;
                reader.FloatParseHandling = FloatParseHandling.Decimal;
                all.Merge(JObject.Load(reader));
            }
        }

        var payload = all.ToObject<SyncingInboxPayload>(JsonSerializer.Create(CrmSyncJson.Settings)) ?? new SyncingInboxPayload();
        payload.BatchId = Guid.NewGuid();

        return payload;
    }

    private static void PrintCounts(SyncingInboxPayload payload)
    {
        foreach (var list in JObject.FromObject(payload).Properties().Where(x => x.Value is JArray))
            Console.WriteLine("{0,-20} {1,6}", list.Name, ((JArray)list.Value).Count);
    }
}
