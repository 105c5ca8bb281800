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

        public int Position { get; set; }

        [MaxLength(255)]
        public string Description { get; set; } = null!;

        [Precision(12, 3)]
        public decimal Quantity { get; set; }

        [Precision(12, 4)]
        public decimal UnitPrice { get; set; }

        [Precision(5, 2)]
        public decimal TaxPercent { get; set; }
    }
}
