namespace Rmx.Models.DefaultContextModels;

public class User
{
    public int Id { get; set; }
}
