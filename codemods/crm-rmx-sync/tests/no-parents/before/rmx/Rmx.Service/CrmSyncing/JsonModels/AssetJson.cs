namespace Rmx.Service.CrmSyncing.JsonModels;

public class AssetJson
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
    public int ProductId { get; set; }
    public string SerialNumber { get; set; } = null!;
}
