using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    public static class WarehouseInboxMapper
    {
        public static Warehouse ToEntity(WarehouseJson json, int? managerId)
        {
            var entity = new Warehouse { CrmWarehouseId = json.Id };
            Apply(json, entity, managerId);
            return entity;
        }

        public static void Apply(WarehouseJson json, Warehouse entity, int? managerId)
        {
            entity.ManagerId = managerId;
            entity.Code = json.Code;
            entity.Name = json.Name;
            entity.City = json.City.NullIfBlank();
            entity.CountryCode = json.CountryCode;
            entity.IsActive = json.IsActive;
        }
    }
}
