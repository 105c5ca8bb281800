namespace UptimeRMX.Models.DefaultContextModels.Billing;

public class PaymentTerm : BaseEntity
{
    public string Code { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public int NetDays { get; set; }
    public int? DiscountDays { get; set; }
    public decimal? DiscountPercent { get; set; }
}
