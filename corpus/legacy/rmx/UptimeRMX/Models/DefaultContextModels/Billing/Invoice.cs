using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class Invoice : BaseEntity, ISyncedEntity
{
    public int CrmInvoiceId { get; set; }
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? ServiceContractId { get; set; }
    public ServiceContract? ServiceContract { get; set; }
    public string InvoiceNo { get; set; } = string.Empty;
    public InvoiceStatus Status { get; set; }
    public string Currency { get; set; } = string.Empty;
    public DateOnly IssuedOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public decimal NetTotal { get; set; }
    public decimal TaxTotal { get; set; }
    public decimal GrossTotal { get; set; }
    public DateTime? PaidAt { get; set; }

    public ICollection<InvoiceLine> Lines { get; set; } = new List<InvoiceLine>();
    public ICollection<Payment> Payments { get; set; } = new List<Payment>();
    public InvoiceDocument? Document { get; set; }
}
