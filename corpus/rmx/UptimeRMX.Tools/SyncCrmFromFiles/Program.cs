using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UptimeRMX.Migrations;
using UptimeRMX.Models.Context;
using UptimeRMX.Service.CrmSyncing;

// Feeds payloads from files to the inbox, as if the CRM had sent them.
//
//   SyncCrmFromFiles [--dry-run] [--migrate] [FILE|FOLDER ...]
//
// All files become one batch: their lists are put together, so that each file may hold one table and the order of
// the files does not matter. Without a file the samples beside the program are taken. Connection: RMX_DB.

var dryRun = args.Contains("--dry-run");
var migrate = args.Contains("--migrate");
var sources = args.Where(x => !x.StartsWith("--", StringComparison.Ordinal)).ToList();
if (sources.Count == 0)
{
    sources.Add(Path.Combine(AppContext.BaseDirectory, "samples"));
}

var files = sources
    .SelectMany(x => Directory.Exists(x) ? Directory.GetFiles(x, "*.json") : new[] { x })
    .OrderBy(x => x, StringComparer.Ordinal)
    .ToList();

SyncingInboxPayload payload;
try
{
    payload = Merge(files);
}
catch (Exception exception) when (exception is JsonException or IOException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

PrintCounts(payload);
if (dryRun)
{
    return 0;
}

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Information);
builder.Configuration.AddEnvironmentVariables();

var connectionString = builder.Configuration["RMX_DB"];
if (string.IsNullOrEmpty(connectionString))
{
    Console.Error.WriteLine("RMX_DB is not set");
    return 2;
}

builder.Services.AddDbContext<DefaultContext>(options =>
    options.UseSqlServer(connectionString, x => x.MigrationsAssembly(typeof(DefaultContextFactory).Assembly.GetName().Name)));
builder.Services.AddCrmSyncing();

using var host = builder.Build();
using var scope = host.Services.CreateScope();

if (migrate)
{
    await scope.ServiceProvider.GetRequiredService<DefaultContext>().Database.MigrateAsync();
}

var result = await scope.ServiceProvider.GetRequiredService<CrmSyncingInboxService>().ReceiveAsync(payload);
Console.WriteLine($"{result.Upserts} written, {result.Deletes} deleted, {result.Skipped} skipped, {result.Deferred} deferred");

return result.Skipped + result.Deferred == 0 ? 0 : 1;

static SyncingInboxPayload Merge(IReadOnlyList<string> files)
{
    var merged = new JsonObject();

    foreach (var file in files)
    {
        if (JsonNode.Parse(File.ReadAllText(file)) is not JsonObject content)
        {
            throw new JsonException($"{file}: an object was expected");
        }

        foreach (var (name, value) in content.ToList())
        {
            content.Remove(name);

            switch (merged[name], value)
            {
                case (JsonArray rows, JsonArray more):
                    foreach (var row in more.ToList())
                    {
                        more.Remove(row);
                        rows.Add(row);
                    }

                    break;

                case (JsonObject deletions, JsonObject more):
                    foreach (var (table, ids) in more.ToList())
                    {
                        more.Remove(table);
                        deletions[table] = ids;
                    }

                    break;

                default:
                    merged[name] = value;
                    break;
            }
        }
    }

    var payload = merged.Deserialize<SyncingInboxPayload>(CrmSyncJson.Options) ?? new SyncingInboxPayload();

    // a new batch each time, a known one would be answered from the books
    payload.BatchId = Guid.NewGuid();
    payload.GeneratedAt ??= DateTime.UtcNow;

    return payload;
}

static void PrintCounts(SyncingInboxPayload payload)
{
    var node = JsonSerializer.SerializeToNode(payload, CrmSyncJson.Options)!.AsObject();

    foreach (var (name, value) in node)
    {
        if (value is JsonArray { Count: > 0 } rows)
        {
            Console.WriteLine($"{name,-24}{rows.Count,8}");
        }
    }
}
