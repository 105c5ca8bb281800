using System;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CustomerGroupMember
{
    public int CustomerGroupId { get; set; }
    public CustomerGroup CustomerGroup { get; set; } = null!;
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public DateTime JoinedAt { get; set; }
    public int? AddedById { get; set; }
    public User? AddedBy { get; set; }
}
