using System.ComponentModel.DataAnnotations;

namespace Rmx.Models.DefaultContextModels.Stock;

public class Spare : BaseEntity
{
    public int CrmSpareId { get; set; }

    [MaxLength(80)]
    public string FirstName { get; set; } = null!;

    [MaxLength(80)]
    public string Email { get; set; } = null!;

    public bool IsDeleted { get; set; }
}
