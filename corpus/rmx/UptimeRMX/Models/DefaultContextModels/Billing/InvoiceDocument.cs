using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    /// <summary>
    /// The PDF of an invoice. One row an invoice, loaded only on demand and therefore without a DbSet.
    /// </summary>
    public class InvoiceDocument : BaseEntity
    {
        public int InvoiceId { get; set; }

        public Invoice Invoice { get; set; } = null!;

        [MaxLength(200)]
        public string FileName { get; set; } = null!;

        public byte[] Content { get; set; } = Array.Empty<byte>();

        public DateTime RenderedAt { get; set; }
    }
}
