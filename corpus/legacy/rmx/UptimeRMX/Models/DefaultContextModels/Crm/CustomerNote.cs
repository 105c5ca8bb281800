using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

public class CustomerNote : BaseEntity
{
    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;
    public int? AuthorId { get; set; }
    public User? Author { get; set; }
    public string Text { get; set; } = string.Empty;
    public bool IsPinned { get; set; }
}
