using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Models.DefaultContextModels.Users;

namespace Rmx.Models.DefaultContextModels.Crm;

public class Customer : BaseEntity
{
    public int CrmCustomerId { get; set; }

    public int? UserId { get; set; }
    public User? User { get; set; }

    [MaxLength(160)]
    public string Name { get; set; } = null!;

    [MaxLength(190)]
    public string? Email { get; set; }

    [Precision(12, 2)]
    public decimal CreditLimit { get; set; }

    public bool IsDeleted { get; set; }

    public ICollection<Asset> Assets { get; set; } = new List<Asset>();
}
