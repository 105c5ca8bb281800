using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    public class AssetType : BaseEntity, ISyncedEntity
    {
        public int CrmAssetTypeId { get; set; }
        [MaxLength(40)]
        public string Code { get; set; } = string.Empty;

        [MaxLength(120)]
        public string Name { get; set; } = string.Empty;

        public byte? InspectionIntervalMonths { get; set; }
        public bool RequiresCertificate { get; set; }

        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
    }
}
