using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class ServiceContract : BaseEntity, ISyncedEntity
{
    public int CrmServiceContractId { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? OwnerId { get; set; }
    public User? Owner { get; set; }
    public int? PaymentTermId { get; set; }
    public PaymentTerm? PaymentTerm { get; set; }
    public string ContractNo { get; set; } = string.Empty;
    public string Title { get; set; } = string.Empty;
    public string Status { get; set; } = string.Empty;
    public string? Coverage { get; set; }
    public DateOnly StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public decimal MonthlyFee { get; set; }
    public TimeOnly? ResponseTime { get; set; }
    public bool AutoRenew { get; set; }

    public ICollection<ServiceContractLine> Lines { get; set; } = new List<ServiceContractLine>();
}
