using System.ComponentModel.DataAnnotations;

namespace Rmx.Models.DefaultContextModels.Stock;

public class Product : BaseEntity
{
    public int CrmProductId { get; set; }

    [MaxLength(64)]
    public string Sku { get; set; } = null!;

    public DateOnly? EndsOn { get; set; }
}
