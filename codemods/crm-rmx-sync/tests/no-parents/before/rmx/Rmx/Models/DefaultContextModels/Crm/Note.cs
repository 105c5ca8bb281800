namespace Rmx.Models.DefaultContextModels;

public class Note
{
    public int Id { get; set; }
}
