using System.ComponentModel.DataAnnotations;

namespace Rmx.Models.DefaultContextModels.Crm;

public class Contact : BaseEntity
{
    public int CrmContactId { get; set; }

    public int CustomerId { get; set; }
    public Customer Customer { get; set; } = null!;

    [MaxLength(80)]
    public string FirstName { get; set; } = null!;

    [MaxLength(80)]
    public string Email { get; set; } = null!;

    public bool IsDeleted { get; set; }
}
