using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using UptimeRMX.Models.DefaultContextModels.Sync;

namespace UptimeRMX.Service.CrmSyncing.Live;

public class CrmApiAnswer
{
	/// <summary>Taken, or older than what the CRM has (409): in both cases there is nothing left to do.</summary>
	public bool IsDone { get; set; }

	/// <summary>Trying again would not help.</summary>
	public bool IsFinal { get; set; }

	public string? Error { get; set; }
}

public class CrmApiClient
{
	private static readonly Dictionary<string, string> Routes = new Dictionary<string, string>
	{
		{ "customer.updated", "customer-update" },
		{ "asset.updated", "asset-update" },
		{ "stock.counted", "stock-count" },
	};

	private static readonly Dictionary<string, string> KeyNames = new Dictionary<string, string>
	{
		{ "customer-update", "RMX_LIVE_SYNC_KEY" },
		{ "asset-update", "RMX_LIVE_SYNC_KEY" },
		{ "stock-count", "RMX_LIVE_STOCK_KEY" },
	};

	private readonly HttpClient _http;
	private readonly LiveSyncOptions _options;

	public CrmApiClient(HttpClient http, IOptions<LiveSyncOptions> options)
	{
		_http = http;
		_options = options.Value;
		_http.Timeout = TimeSpan.FromSeconds(_options.TimeoutSeconds);
	}

	public async Task<CrmApiAnswer> SendAsync(SyncOutboxMessage message, CancellationToken cancellationToken)
	{
		if (!Routes.TryGetValue(message.Type, out var route))
			return new CrmApiAnswer { IsFinal = true, Error = "No route for " + message.Type };

		var keyName = KeyNames[route];
		if (!_options.Keys.TryGetValue(keyName, out var key))
			return new CrmApiAnswer { Error = keyName + " is not set" };

		using (var request = new HttpRequestMessage(HttpMethod.Post, _options.BaseUrl.TrimEnd('/') + "/api/rmx/" + route))
		{
			request.Headers.Add("X-Rmx-Live-Key", key);
			request.Content = new StringContent(message.Payload, Encoding.UTF8, "application/json");

			try
			{
				using (var response = await _http.SendAsync(request, cancellationToken))
					return await ReadAsync(response, cancellationToken);
			}
			catch (HttpRequestException exception)
			{
				return new CrmApiAnswer { Error = exception.Message };
			}
		}
	}

	private static async Task<CrmApiAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
	{
		var status = (int)response.StatusCode;
		if (status >= 200 && status < 300)
			return new CrmApiAnswer { IsDone = true };

		var error = status + ": " + await response.Content.ReadAsStringAsync(cancellationToken);
		switch (status)
		{
			case 409:
				return new CrmApiAnswer { IsDone = true, Error = error };
			case 408:
			case 429:
				return new CrmApiAnswer { Error = error };
			default:
				return new CrmApiAnswer { IsFinal = status < 500, Error = error };
		}
	}
}
