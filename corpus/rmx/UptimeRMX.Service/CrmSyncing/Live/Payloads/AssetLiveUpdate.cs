using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

/// <summary>asset.updated: status and meter reading, as the technician has found them.</summary>
public sealed record AssetLiveUpdate(
    Guid EventId,
    DateTimeOffset OccurredAt,
    int CrmAssetId,
    string Status,
    decimal? MeterReading);

public static class AssetLiveMapper
{
    public static AssetLiveUpdate ToUpdate(Asset asset) => new(
        Guid.NewGuid(),
        DateTimeOffset.UtcNow,
        asset.CrmAssetId,
        asset.Status.ToString().ToLowerInvariant(),
        asset.MeterReading);
}
