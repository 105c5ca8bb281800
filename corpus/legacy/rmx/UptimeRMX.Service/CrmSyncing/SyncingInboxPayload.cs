using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing;

/// <summary>What the CRM posts: whole rows, the lists in the order in which they are imported.</summary>
public class SyncingInboxPayload
{
	[JsonProperty("batch_id")]
	public Guid BatchId { get; set; }

	[JsonProperty("part")]
	public int Part { get; set; } = 1;

	[JsonProperty("parts")]
	public int Parts { get; set; } = 1;

	[JsonProperty("generated_at")]
	public DateTime? GeneratedAt { get; set; }

	[JsonProperty("users")]
	public List<UserJson> Users { get; set; } = new List<UserJson>();

	[JsonProperty("tags")]
	public List<TagJson> Tags { get; set; } = new List<TagJson>();

	[JsonProperty("tax_rates")]
	public List<TaxRateJson> TaxRates { get; set; } = new List<TaxRateJson>();

	[JsonProperty("customers")]
	public List<CustomerJson> Customers { get; set; } = new List<CustomerJson>();

	[JsonProperty("customer_addresses")]
	public List<CustomerAddressJson> CustomerAddresses { get; set; } = new List<CustomerAddressJson>();

	[JsonProperty("product_categories")]
	public List<ProductCategoryJson> ProductCategories { get; set; } = new List<ProductCategoryJson>();

	[JsonProperty("suppliers")]
	public List<SupplierJson> Suppliers { get; set; } = new List<SupplierJson>();

	[JsonProperty("products")]
	public List<ProductJson> Products { get; set; } = new List<ProductJson>();

	[JsonProperty("warehouses")]
	public List<WarehouseJson> Warehouses { get; set; } = new List<WarehouseJson>();

	[JsonProperty("stock_levels")]
	public List<StockLevelJson> StockLevels { get; set; } = new List<StockLevelJson>();

	[JsonProperty("asset_types")]
	public List<AssetTypeJson> AssetTypes { get; set; } = new List<AssetTypeJson>();

	[JsonProperty("assets")]
	public List<AssetJson> Assets { get; set; } = new List<AssetJson>();

	[JsonProperty("service_contracts")]
	public List<ServiceContractJson> ServiceContracts { get; set; } = new List<ServiceContractJson>();

	[JsonProperty("invoices")]
	public List<InvoiceJson> Invoices { get; set; } = new List<InvoiceJson>();

	[JsonProperty("invoice_lines")]
	public List<InvoiceLineJson> InvoiceLines { get; set; } = new List<InvoiceLineJson>();

	[JsonProperty("payments")]
	public List<PaymentJson> Payments { get; set; } = new List<PaymentJson>();

	// table => ids
	[JsonProperty("deletions")]
	public Dictionary<string, List<int>> Deletions { get; set; } = new Dictionary<string, List<int>>();

	// table => "warehouse_id:product_id"
	[JsonProperty("deleted_keys")]
	public Dictionary<string, List<string>> DeletedKeys { get; set; } = new Dictionary<string, List<string>>();
}
