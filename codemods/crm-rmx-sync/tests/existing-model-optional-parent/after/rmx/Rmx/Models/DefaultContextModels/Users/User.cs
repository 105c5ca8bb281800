using System.ComponentModel.DataAnnotations;
using Rmx.Models.DefaultContextModels.Crm;

namespace Rmx.Models.DefaultContextModels.Users;

public class User : BaseEntity
{
    public int CrmUserId { get; set; }

    [MaxLength(60)]
    public string Name { get; set; } = null!;

    public bool IsActive { get; set; }

    public int? CustomerId { get; set; }

    public Customer? Customer { get; set; }

    public Guid? DriverGuid { get; set; }
}
