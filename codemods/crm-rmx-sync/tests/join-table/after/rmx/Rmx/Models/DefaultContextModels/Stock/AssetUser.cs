using Rmx.Models.DefaultContextModels.Users;

namespace Rmx.Models.DefaultContextModels.Stock;

public class AssetUser
{
    public int AssetId { get; set; }
    public Asset Asset { get; set; } = null!;

    public int UserId { get; set; }
    public User User { get; set; } = null!;
}
