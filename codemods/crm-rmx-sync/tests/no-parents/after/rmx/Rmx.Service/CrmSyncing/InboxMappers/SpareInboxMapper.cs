using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class SpareInboxMapper
{
    public static Spare ToEntity(SpareJson json)
    {
        var entity = new Spare { CrmSpareId = json.Id };
        Apply(json, entity);
        return entity;
    }

    public static void Apply(SpareJson json, Spare entity)
    {
        entity.FirstName = json.FirstName;
        entity.Email = json.Email;
        entity.IsDeleted = json.IsDeleted;
    }
}
