using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CustomerGroup : BaseEntity
{
    public string Code { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public string? Description { get; set; }
    public decimal DiscountPercent { get; set; }

    public ICollection<CustomerGroupMember> Members { get; set; } = new List<CustomerGroupMember>();
}
