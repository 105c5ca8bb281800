namespace Rmx.Service.CrmSyncing.JsonModels;

public class AssetUserJson
{
    public int AssetId { get; set; }
    public int UserId { get; set; }
}
