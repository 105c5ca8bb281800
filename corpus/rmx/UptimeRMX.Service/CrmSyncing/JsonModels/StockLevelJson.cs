using System.Text.Json.Serialization;

namespace UptimeRMX.Service.CrmSyncing.JsonModels
{
    /// <summary>
    /// The CRM's key is (warehouse_id, product_id); in DeletedKeys it comes as "warehouseId:productId".
    /// </summary>
    public class StockLevelJson
    {
        public int WarehouseId { get; set; }
        public int ProductId { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal OnHand { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal Reserved { get; set; }
        [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
        public decimal? ReorderPoint { get; set; }
        public string? Bin { get; set; }
        public DateTime? CountedAt { get; set; }
    }
}
