namespace Rmx.Service.CrmSyncing.JsonModels;

public class ProductJson
{
    public int Id { get; set; }
    public string Sku { get; set; } = null!;
    public DateOnly? EndsOn { get; set; }
}
