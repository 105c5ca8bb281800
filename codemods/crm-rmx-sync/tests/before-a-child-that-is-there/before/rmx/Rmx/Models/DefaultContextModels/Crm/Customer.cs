namespace Rmx.Models.DefaultContextModels;

public class Customer
{
    public int Id { get; set; }
}
