using Rmx.Models.DefaultContextModels.Users;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing.InboxMappers;

public static class DriverInboxMapper
{
    public static void Apply(DriverJson json, User entity, int? customerId)
    {
        entity.CustomerId = customerId;
        entity.DriverGuid = json.DriverGuid;
    }
}
