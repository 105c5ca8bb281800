namespace Rmx.Service.CrmSyncing.JsonModels;

public class SpareJson
{
    public int Id { get; set; }
    public string FirstName { get; set; } = null!;
    public string Email { get; set; } = null!;
    public bool IsDeleted { get; set; }
}
