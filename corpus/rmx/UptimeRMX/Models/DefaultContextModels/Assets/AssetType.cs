using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    public class AssetType : BaseEntity, ISyncedEntity
    {
        public int CrmAssetTypeId { get; set; }

        public int? ParentAssetTypeId { get; set; }
        public AssetType? ParentAssetType { get; set; }

        public ICollection<AssetType> SubTypes { get; set; } = new List<AssetType>();
        [MaxLength(20)]
        public string Code { get; set; } = string.Empty;

        [MaxLength(100)]
        public string Name { get; set; } = string.Empty;

        public int? InspectionIntervalMonths { get; set; }
        public bool RequiresCertificate { get; set; }
        public bool IsDeleted { get; set; }

        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
    }
}
