using System.ComponentModel.DataAnnotations;
using Rmx.Models.DefaultContextModels.Crm;

namespace Rmx.Models.DefaultContextModels.Stock;

public class Asset : BaseEntity
{
    public int CrmAssetId { get; set; }

    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;

    public int ProductId { get; set; }
    public Product Product { get; set; } = null!;

    [MaxLength(80)]
    public string SerialNumber { get; set; } = null!;
}
