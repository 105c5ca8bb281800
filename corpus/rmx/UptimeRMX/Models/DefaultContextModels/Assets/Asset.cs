using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Crm;

namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    /// <summary>
    /// A machine or installation that is looked after by us.
    /// </summary>
    public class Asset : BaseEntity, ISyncedEntity
    {
        public int CrmAssetId { get; set; }

        public int CustomerId { get; set; }
        public Customer Customer { get; set; } = null!;

        public int? BranchId { get; set; }
        public Branch? Branch { get; set; }

        public int AssetTypeId { get; set; }
        public AssetType AssetType { get; set; } = null!;

        public int? ManufacturerId { get; set; }
        public Manufacturer? Manufacturer { get; set; }

        public int? ParentAssetId { get; set; }
        public Asset? ParentAsset { get; set; }

        public ICollection<Asset> Components { get; set; } = new List<Asset>();
        [MaxLength(40)]
        public string AssetNumber { get; set; } = string.Empty;

        [MaxLength(160)]
        public string Name { get; set; } = string.Empty;

        [MaxLength(80)]
        public string? SerialNumber { get; set; }

        [MaxLength(80)]
        public string? Model { get; set; }

        public DateOnly? InstalledOn { get; set; }
        public DateOnly? WarrantyUntil { get; set; }
        public AssetStatus Status { get; set; }
        public decimal? OperatingHours { get; set; }
        public bool IsDeleted { get; set; }
        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<AssetMeterReading> MeterReadings { get; set; } = new List<AssetMeterReading>();
    }
}
