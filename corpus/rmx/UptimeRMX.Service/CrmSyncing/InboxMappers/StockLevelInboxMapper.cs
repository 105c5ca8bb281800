using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class StockLevelInboxMapper
    {
        public static StockLevel ToEntity(StockLevelJson json, int warehouseId, int productId)
        {
            var entity = new StockLevel { WarehouseId = warehouseId, ProductId = productId };
            Apply(json, entity);
            return entity;
        }

        // warehouse and product are the key and never change
        public static void Apply(StockLevelJson json, StockLevel entity)
        {
            entity.OnHand = json.OnHand;
            entity.Reserved = Math.Max(0m, json.Reserved);
            entity.ReorderPoint = json.ReorderPoint;
            entity.Bin = json.Bin.NullIfBlank();
            entity.CountedAt = json.CountedAt;
        }
    }
}
