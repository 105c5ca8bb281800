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

        public int? ContractId { get; set; }

        public Contract? Contract { get; set; }

        /// <summary>Set on a cancellation: the invoice that it takes back.</summary>
        public int? CancelsInvoiceId { get; set; }

        public Invoice? CancelsInvoice { get; set; }

        [MaxLength(20)]
        public string InvoiceNumber { get; set; } = null!;

        public DateOnly IssuedOn { get; set; }

        public DateOnly DueOn { get; set; }

        public InvoiceState State { get; set; }

        [MaxLength(3)]
        public string Currency { get; set; } = null!;

        [Precision(14, 2)]
        public decimal TotalNet { get; set; }

        [Precision(14, 2)]
        public decimal TotalTax { get; set; }

        [Precision(14, 2)]
        public decimal TotalGross { get; set; }

        [Precision(14, 2)]
        public decimal OpenAmount { get; set; }

        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<InvoiceLine> Lines { get; set; } = new List<InvoiceLine>();

        public ICollection<Payment> Payments { get; set; } = new List<Payment>();

        public InvoiceDocument? Document { get; set; }
    }
}
