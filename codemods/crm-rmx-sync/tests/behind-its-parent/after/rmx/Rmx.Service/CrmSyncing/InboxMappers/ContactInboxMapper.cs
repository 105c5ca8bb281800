using Rmx.Models.DefaultContextModels.Crm;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class ContactInboxMapper
{
    public static Contact ToEntity(ContactJson json, int customerId)
    {
        var entity = new Contact { CrmContactId = json.Id };
        Apply(json, entity, customerId);
        return entity;
    }

    public static void Apply(ContactJson json, Contact entity, int customerId)
    {
        entity.CustomerId = customerId;
        entity.FirstName = json.FirstName;
        entity.Email = json.Email;
        entity.IsDeleted = json.IsDeleted;
    }
}
