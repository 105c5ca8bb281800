using System.ComponentModel.DataAnnotations;
using Rmx.Models.DefaultContextModels.Users;

namespace Rmx.Models.DefaultContextModels.Crm;

public class Contact : BaseEntity
{
    public int CrmContactId { get; set; }

    public int UserId { get; set; }
    public User User { get; set; } = null!;

    [MaxLength(80)]
    public string FirstName { get; set; } = null!;

    [MaxLength(80)]
    public string Email { get; set; } = null!;

    public bool IsDeleted { get; set; }
}
