using System;

namespace UptimeRMX.Models.DefaultContextModels.Billing;

// Filled by CRMs before 4.2 only.
public class TaxRate : BaseEntity, ISyncedEntity
{
    public int CrmTaxRateId { get; set; }
    public string Code { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public decimal Percentage { get; set; }
    public string CountryCode { get; set; } = string.Empty;
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidUntil { get; set; }
}
