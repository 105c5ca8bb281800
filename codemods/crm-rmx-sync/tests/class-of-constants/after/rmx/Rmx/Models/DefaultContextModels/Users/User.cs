using System.ComponentModel.DataAnnotations;

namespace Rmx.Models.DefaultContextModels.Users;

public class User : BaseEntity
{
    public int CrmUserId { get; set; }

    [MaxLength(60)]
    public string Name { get; set; } = null!;

    public bool IsActive { get; set; }
}
