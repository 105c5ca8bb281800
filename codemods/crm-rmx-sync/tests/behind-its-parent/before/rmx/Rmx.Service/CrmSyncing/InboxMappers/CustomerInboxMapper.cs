using Rmx.Models.DefaultContextModels.Crm;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class CustomerInboxMapper
{
    public static Customer ToEntity(CustomerJson json, int? userId)
    {
        var entity = new Customer { CrmCustomerId = json.Id };
        Apply(json, entity, userId);
        return entity;
    }

    public static void Apply(CustomerJson json, Customer entity, int? userId)
    {
        entity.UserId = userId;
        entity.Name = json.Name;
        entity.Email = json.Email;
        entity.CreditLimit = json.CreditLimit;
        entity.IsDeleted = json.IsDeleted;
    }
}
