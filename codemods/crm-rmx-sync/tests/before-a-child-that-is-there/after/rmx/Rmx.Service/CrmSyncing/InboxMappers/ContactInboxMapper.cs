using Rmx.Models.DefaultContextModels.Crm;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class ContactInboxMapper
{
    public static Contact ToEntity(ContactJson json, int userId)
    {
        var entity = new Contact { CrmContactId = json.Id };
        Apply(json, entity, userId);
        return entity;
    }

    public static void Apply(ContactJson json, Contact entity, int userId)
    {
        entity.UserId = userId;
        entity.FirstName = json.FirstName;
        entity.Email = json.Email;
        entity.IsDeleted = json.IsDeleted;
    }
}
