namespace Rmx.Models.DefaultContextModels;

public class Asset
{
    public int Id { get; set; }
}
