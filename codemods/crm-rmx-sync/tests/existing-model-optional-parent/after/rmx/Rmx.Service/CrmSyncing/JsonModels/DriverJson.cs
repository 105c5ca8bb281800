namespace Rmx.Service.CrmSyncing.JsonModels;

public class DriverJson
{
    public int Id { get; set; }
    public int UserId { get; set; }
    public int? CustomerId { get; set; }
    public Guid DriverGuid { get; set; }
}
