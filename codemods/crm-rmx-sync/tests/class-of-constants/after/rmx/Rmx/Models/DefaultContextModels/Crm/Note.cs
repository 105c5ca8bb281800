namespace Rmx.Models.DefaultContextModels.Crm;

public class Note : BaseEntity
{
    public string Text { get; set; } = null!;
}
