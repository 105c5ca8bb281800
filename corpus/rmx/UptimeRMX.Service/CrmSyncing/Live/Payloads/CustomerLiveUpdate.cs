using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Service.CrmSyncing.Live.Payloads;

/// <summary>customer.updated: how to reach a customer, corrected by the service desk.</summary>
public sealed record CustomerLiveUpdate(
    Guid EventId,
    DateTimeOffset OccurredAt,
    int CrmCustomerId,
    string? Email,
    string? Phone,
    string? Website);

public static class CustomerLiveMapper
{
    public static CustomerLiveUpdate ToUpdate(Customer customer) => new(
        Guid.NewGuid(),
        DateTimeOffset.UtcNow,
        customer.CrmCustomerId,
        customer.Email,
        customer.Phone,
        customer.Website);
}
