using Rmx.Models.DefaultContextModels.Users;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class UserInboxMapper
{
    public static User ToEntity(UserJson json)
    {
        var entity = new User { CrmUserId = json.Id };
        Apply(json, entity);
        return entity;
    }

    public static void Apply(UserJson json, User entity)
    {
        entity.Name = json.Name;
        entity.IsActive = json.IsActive;
    }
}
