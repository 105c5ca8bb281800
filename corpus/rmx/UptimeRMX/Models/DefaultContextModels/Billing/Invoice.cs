using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class Invoice : BaseEntity, ISyncedEntity
    {
        public int CrmInvoiceId { get; set; }

        public int CustomerId { get; set; }

        public Customer Customer { get; set; } = null!;

        public int? ServiceContractId { get; set; }

        public ServiceContract? ServiceContract { get; set; }

        [MaxLength(30)]
        public string InvoiceNo { get; set; } = null!;

        public InvoiceStatus Status { get; set; }

        [MaxLength(3)]
        public string Currency { get; set; } = null!;

        public DateOnly IssuedOn { get; set; }

        public DateOnly? DueOn { get; set; }

        [Precision(14, 2)]
        public decimal NetTotal { get; set; }

        [Precision(14, 2)]
        public decimal TaxTotal { get; set; }

        /// <summary>Computed by the CRM (net + tax), stored as it comes.</summary>
        [Precision(14, 2)]
        public decimal GrossTotal { get; set; }

        public DateTime? PaidAt { get; set; }

        public ICollection<InvoiceLine> Lines { get; set; } = new List<InvoiceLine>();

        public ICollection<Payment> Payments { get; set; } = new List<Payment>();

        public InvoiceDocument? Document { get; set; }
    }
}
