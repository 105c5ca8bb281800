namespace Rmx.Models.DefaultContextModels;

public class Product
{
    public int Id { get; set; }
}
