using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class FaultCode : BaseEntity
{
    public string Code { get; set; } = string.Empty;
    public string Text { get; set; } = string.Empty;
    public int? AssetTypeId { get; set; }
    public AssetType? AssetType { get; set; }
    public int? ParentFaultCodeId { get; set; }
    public FaultCode? ParentFaultCode { get; set; }

    public ICollection<FaultCode> Children { get; set; } = new List<FaultCode>();
}
