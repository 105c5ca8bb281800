using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    public class InvoiceLine : BaseEntity, ISyncedEntity
    {
        public int CrmInvoiceLineId { get; set; }

        public int InvoiceId { get; set; }

        public Invoice Invoice { get; set; } = null!;

        public int? ProductId { get; set; }

        public Product? Product { get; set; }

        public int? TaxRateId { get; set; }

        public TaxRate? TaxRate { get; set; }

        public int Position { get; set; }

        [MaxLength(300)]
        public string Text { get; set; } = null!;

        [Precision(12, 3)]
        public decimal Quantity { get; set; }

        [Precision(12, 4)]
        public decimal UnitPrice { get; set; }

        [Precision(14, 2)]
        public decimal LineTotal { get; set; }
    }
}
