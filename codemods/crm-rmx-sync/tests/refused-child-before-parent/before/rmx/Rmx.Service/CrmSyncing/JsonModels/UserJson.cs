namespace Rmx.Service.CrmSyncing.JsonModels;

public class UserJson
{
    public int Id { get; set; }
    public string Name { get; set; } = null!;
    public bool IsActive { get; set; }
}
