using System;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

// Loaded on demand, hence no DbSet.
public class InvoiceDocument : BaseEntity
{
    public int InvoiceId { get; set; }
    public Invoice Invoice { get; set; } = null!;
    public string FileName { get; set; } = string.Empty;
    public byte[] Content { get; set; } = Array.Empty<byte>();
    public DateTime RenderedAt { get; set; }
}
