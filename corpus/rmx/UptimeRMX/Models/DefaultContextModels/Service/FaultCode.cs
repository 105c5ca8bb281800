using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.DefaultContextModels.Service
{
    public class FaultCode : BaseEntity
    {
        [MaxLength(12)]
        public string Code { get; set; } = string.Empty;

        [MaxLength(160)]
        public string Text { get; set; } = string.Empty;

        public int? AssetTypeId { get; set; }
        public AssetType? AssetType { get; set; }
        public int? ParentFaultCodeId { get; set; }
        public FaultCode? ParentFaultCode { get; set; }
        public ICollection<FaultCode> Children { get; set; } = new List<FaultCode>();
    }
}
