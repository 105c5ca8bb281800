using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Service.CrmSyncing.Live;

public enum CrmApiOutcome
{
    Accepted,
    Stale,
    Refused,
    TryAgain,
}

public readonly record struct CrmApiAnswer(CrmApiOutcome Outcome, string? Error = null);

/// <summary>
/// Posts one message to the CRM. The route follows from the type: <c>customer.updated</c> goes to
/// <c>/api/rmx/customer-update</c>.
/// </summary>
public sealed class CrmApiClient
{
    private readonly HttpClient _http;
    private readonly LiveSyncOptions _options;

    public CrmApiClient(HttpClient http, IOptions<LiveSyncOptions> options)
    {
        _http = http;
        _options = options.Value;
        _http.BaseAddress = _options.BaseAddress;
        _http.Timeout = TimeSpan.FromSeconds(_options.TimeoutSeconds);
    }

    public async Task<CrmApiAnswer> SendAsync(SyncOutboxMessage message, CancellationToken cancellationToken)
    {
        var route = RouteOf(message.Type);
        var keyName = AuthKeyOf(route);
        if (!_options.AuthKeys.TryGetValue(keyName, out var key) || key.Length == 0)
        {
            return new CrmApiAnswer(CrmApiOutcome.TryAgain, $"The key {keyName} is not configured");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/rmx/{route}")
        {
            Content = new StringContent(message.Payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Rmx-Live-Key", key);

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            return new CrmApiAnswer(CrmApiOutcome.TryAgain, exception.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CrmApiAnswer(CrmApiOutcome.TryAgain, "No answer in time");
        }
    }

    /// <summary>entity.verb in the past tense -> entity-verb: updated, created, deleted, counted.</summary>
    internal static string RouteOf(string type)
    {
        var dot = type.IndexOf('.');
        var verb = type[(dot + 1)..] switch
        {
            "created" => "create",
            "updated" => "update",
            "deleted" => "delete",
            "counted" => "count",
            var other => other,
        };

        return $"{type[..dot]}-{verb}";
    }

    /// <summary>The handhelds' counts have a key of their own, everything else shares one.</summary>
    private static string AuthKeyOf(string route) => route switch
    {
        "stock-count" => "RMX_LIVE_STOCK_KEY",
        _ => "RMX_LIVE_SYNC_KEY",
    };

    private static async Task<CrmApiAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return new CrmApiAnswer(CrmApiOutcome.Accepted);
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var error = $"{(int)response.StatusCode}: {(body.Length > 400 ? body[..400] : body)}";

        return response.StatusCode switch
        {
            HttpStatusCode.Conflict => new CrmApiAnswer(CrmApiOutcome.Stale, error),
            HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => new CrmApiAnswer(CrmApiOutcome.TryAgain, error),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => new CrmApiAnswer(CrmApiOutcome.Refused, error),
            _ => new CrmApiAnswer(CrmApiOutcome.TryAgain, error),
        };
    }
}
