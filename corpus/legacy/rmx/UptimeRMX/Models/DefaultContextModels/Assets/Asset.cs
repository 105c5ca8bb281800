using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.DefaultContextModels.Assets;

public class Asset : BaseEntity, ISyncedEntity
{
	public int CrmAssetId { get; set; }
	public int CustomerId { get; set; }
	public Customer Customer { get; set; } = null!;
	public int? CustomerAddressId { get; set; }
	public CustomerAddress? CustomerAddress { get; set; }
	public int AssetTypeId { get; set; }
	public AssetType AssetType { get; set; } = null!;
	public int? ProductId { get; set; }
	public Product? Product { get; set; }
	public int? ManufacturerId { get; set; }
	public Manufacturer? Manufacturer { get; set; }
	public string SerialNumber { get; set; } = string.Empty;
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
