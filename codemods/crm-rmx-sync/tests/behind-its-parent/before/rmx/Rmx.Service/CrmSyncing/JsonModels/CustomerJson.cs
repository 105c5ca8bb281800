using System.Text.Json.Serialization;

namespace Rmx.Service.CrmSyncing.JsonModels;

public class CustomerJson
{
    public int Id { get; set; }
    public int? UserId { get; set; }
    public string Name { get; set; } = null!;
    public string? Email { get; set; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal CreditLimit { get; set; }

    public bool IsDeleted { get; set; }
}
