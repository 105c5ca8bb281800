using System.Globalization;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

/// <summary>stock.counted. Both ids are those of the CRM; the quantity is text, so that it stays exact.</summary>
public sealed record StockLevelLiveCount(
    Guid EventId,
    DateTimeOffset OccurredAt,
    int WarehouseId,
    int ProductId,
    string OnHand);

public static class StockLevelLiveMapper
{
    public static StockLevelLiveCount ToCount(StockLevel stockLevel, int crmWarehouseId, int crmProductId) => new(
        Guid.NewGuid(),
        DateTimeOffset.UtcNow,
        crmWarehouseId,
        crmProductId,
        stockLevel.OnHand.ToString("0.###", CultureInfo.InvariantCulture));
}
