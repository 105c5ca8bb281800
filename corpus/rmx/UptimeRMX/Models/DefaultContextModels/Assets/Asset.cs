using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;

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

        /// <summary>The site, null while the asset is in stock or in transit.</summary>
        public int? CustomerAddressId { get; set; }
        public CustomerAddress? CustomerAddress { get; set; }

        public int AssetTypeId { get; set; }
        public AssetType AssetType { get; set; } = null!;

        public int? ProductId { get; set; }
        public Product? Product { get; set; }

        public int? ManufacturerId { get; set; }
        public Manufacturer? Manufacturer { get; set; }

        [MaxLength(80)]
        public string SerialNumber { get; set; } = string.Empty;

        [MaxLength(160)]
        public string Name { get; set; } = string.Empty;

        public AssetStatus Status { get; set; }
        public DateOnly? InstalledOn { get; set; }
        public DateOnly? WarrantyUntil { get; set; }
        public decimal? PurchasePrice { get; set; }
        public decimal? MeterReading { get; set; }
        public string? CustomFields { get; set; }
        public bool IsDeleted { get; set; }
        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<AssetMeterReading> MeterReadings { get; set; } = new List<AssetMeterReading>();
    }
}
