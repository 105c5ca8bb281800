using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Service.CrmSyncing;

/// <summary>
/// From the CRM's ids to what we have. GetXsByCrmIdAsync gives the entities of a chunk, to change them;
/// GetXIdsByCrmIdAsync gives all ids of a table, read once a batch and only when the first child asks.
/// </summary>
public class CrmSyncDatabaseDictionaryHelper
{
	private readonly DefaultContext _context;

	private Dictionary<int, int>? _userIds;
	private Dictionary<int, int>? _customerIds;
	private Dictionary<int, int>? _customerAddressIds;
	private Dictionary<int, int>? _productCategoryIds;
	private Dictionary<int, int>? _supplierIds;
	private Dictionary<int, int>? _productIds;
	private Dictionary<int, int>? _warehouseIds;
	private Dictionary<int, int>? _assetTypeIds;
	private Dictionary<int, int>? _serviceContractIds;
	private Dictionary<int, int>? _invoiceIds;
	private Dictionary<decimal, int>? _taxRateIdsByPercentage;

	public CrmSyncDatabaseDictionaryHelper(DefaultContext context)
	{
		_context = context;
	}

	// users

	public async Task<Dictionary<int, User>> GetUsersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Users
			.Where(x => wanted.Contains(x.CrmUserId))
			.ToDictionaryAsync(x => x.CrmUserId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetUserIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_userIds == null)
			_userIds = await _context.Users.ToDictionaryAsync(x => x.CrmUserId, x => x.Id, cancellationToken);

		return _userIds;
	}

	public async Task<Dictionary<string, User>> GetUsersByUserNameAsync(IEnumerable<string> userNames, CancellationToken cancellationToken)
	{
		var wanted = userNames.Select(x => x.Trim()).Distinct().ToList();
		var users = await _context.Users.Where(x => wanted.Contains(x.UserName)).ToListAsync(cancellationToken);

		return users.ToDictionary(x => x.UserName, StringComparer.OrdinalIgnoreCase);
	}

	// crm

	public async Task<Dictionary<int, Tag>> GetTagsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Tags
			.Where(x => wanted.Contains(x.CrmTagId))
			.ToDictionaryAsync(x => x.CrmTagId, cancellationToken);
	}

	public async Task<Dictionary<int, Customer>> GetCustomersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Customers
			.Where(x => wanted.Contains(x.CrmCustomerId))
			.ToDictionaryAsync(x => x.CrmCustomerId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetCustomerIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_customerIds == null)
			_customerIds = await _context.Customers.ToDictionaryAsync(x => x.CrmCustomerId, x => x.Id, cancellationToken);

		return _customerIds;
	}

	public async Task<Dictionary<int, CustomerAddress>> GetCustomerAddressesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.CustomerAddresses
			.Where(x => wanted.Contains(x.CrmCustomerAddressId))
			.ToDictionaryAsync(x => x.CrmCustomerAddressId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetCustomerAddressIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_customerAddressIds == null)
			_customerAddressIds = await _context.CustomerAddresses.ToDictionaryAsync(x => x.CrmCustomerAddressId, x => x.Id, cancellationToken);

		return _customerAddressIds;
	}

	// inventory

	public async Task<Dictionary<int, ProductCategory>> GetProductCategoriesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.ProductCategories
			.Where(x => wanted.Contains(x.CrmProductCategoryId))
			.ToDictionaryAsync(x => x.CrmProductCategoryId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetProductCategoryIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_productCategoryIds == null)
			_productCategoryIds = await _context.ProductCategories.ToDictionaryAsync(x => x.CrmProductCategoryId, x => x.Id, cancellationToken);

		return _productCategoryIds;
	}

	public async Task<Dictionary<int, Supplier>> GetSuppliersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Suppliers
			.Where(x => wanted.Contains(x.CrmSupplierId))
			.ToDictionaryAsync(x => x.CrmSupplierId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetSupplierIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_supplierIds == null)
			_supplierIds = await _context.Suppliers.ToDictionaryAsync(x => x.CrmSupplierId, x => x.Id, cancellationToken);

		return _supplierIds;
	}

	public async Task<Dictionary<int, Product>> GetProductsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Products
			.Where(x => wanted.Contains(x.CrmProductId))
			.ToDictionaryAsync(x => x.CrmProductId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetProductIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_productIds == null)
			_productIds = await _context.Products.ToDictionaryAsync(x => x.CrmProductId, x => x.Id, cancellationToken);

		return _productIds;
	}

	public async Task<Dictionary<int, Warehouse>> GetWarehousesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Warehouses
			.Where(x => wanted.Contains(x.CrmWarehouseId))
			.ToDictionaryAsync(x => x.CrmWarehouseId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetWarehouseIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_warehouseIds == null)
			_warehouseIds = await _context.Warehouses.ToDictionaryAsync(x => x.CrmWarehouseId, x => x.Id, cancellationToken);

		return _warehouseIds;
	}

	public async Task<Dictionary<(int WarehouseId, int ProductId), StockLevel>> GetStockLevelsByKeyAsync(
		IEnumerable<int> warehouseIds,
		IEnumerable<int> productIds,
		CancellationToken cancellationToken)
	{
		var warehouses = warehouseIds.ToList();
		var products = productIds.ToList();

		return await _context.StockLevels
			.Where(x => warehouses.Contains(x.WarehouseId) && products.Contains(x.ProductId))
			.ToDictionaryAsync(x => ValueTuple.Create(x.WarehouseId, x.ProductId), cancellationToken);
	}

	// assets

	public async Task<Dictionary<int, AssetType>> GetAssetTypesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.AssetTypes
			.Where(x => wanted.Contains(x.CrmAssetTypeId))
			.ToDictionaryAsync(x => x.CrmAssetTypeId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetAssetTypeIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_assetTypeIds == null)
			_assetTypeIds = await _context.AssetTypes.ToDictionaryAsync(x => x.CrmAssetTypeId, x => x.Id, cancellationToken);

		return _assetTypeIds;
	}

	public async Task<Dictionary<int, Asset>> GetAssetsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Assets
			.Where(x => wanted.Contains(x.CrmAssetId))
			.ToDictionaryAsync(x => x.CrmAssetId, cancellationToken);
	}

	// billing

	public async Task<Dictionary<int, TaxRate>> GetTaxRatesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.TaxRates
			.Where(x => wanted.Contains(x.CrmTaxRateId))
			.ToDictionaryAsync(x => x.CrmTaxRateId, cancellationToken);
	}

	// two countries may have the same percentage, then the older rate counts
	public async Task<Dictionary<decimal, int>> GetTaxRateIdsByPercentageAsync(CancellationToken cancellationToken)
	{
		if (_taxRateIdsByPercentage == null)
		{
			_taxRateIdsByPercentage = new Dictionary<decimal, int>();
			foreach (var rate in await _context.TaxRates.OrderByDescending(x => x.Id).ToListAsync(cancellationToken))
				_taxRateIdsByPercentage[rate.Percentage] = rate.Id;
		}

		return _taxRateIdsByPercentage;
	}

	public async Task<Dictionary<int, ServiceContract>> GetServiceContractsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.ServiceContracts
			.Where(x => wanted.Contains(x.CrmServiceContractId))
			.ToDictionaryAsync(x => x.CrmServiceContractId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetServiceContractIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_serviceContractIds == null)
			_serviceContractIds = await _context.ServiceContracts.ToDictionaryAsync(x => x.CrmServiceContractId, x => x.Id, cancellationToken);

		return _serviceContractIds;
	}

	public async Task<Dictionary<int, Invoice>> GetInvoicesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Invoices
			.Where(x => wanted.Contains(x.CrmInvoiceId))
			.ToDictionaryAsync(x => x.CrmInvoiceId, cancellationToken);
	}

	public async Task<Dictionary<int, int>> GetInvoiceIdsByCrmIdAsync(CancellationToken cancellationToken)
	{
		if (_invoiceIds == null)
			_invoiceIds = await _context.Invoices.ToDictionaryAsync(x => x.CrmInvoiceId, x => x.Id, cancellationToken);

		return _invoiceIds;
	}

	public async Task<Dictionary<int, InvoiceLine>> GetInvoiceLinesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.InvoiceLines
			.Where(x => wanted.Contains(x.CrmInvoiceLineId))
			.ToDictionaryAsync(x => x.CrmInvoiceLineId, cancellationToken);
	}

	public async Task<Dictionary<int, Payment>> GetPaymentsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken cancellationToken)
	{
		var wanted = crmIds.Distinct().ToList();

		return await _context.Payments
			.Where(x => wanted.Contains(x.CrmPaymentId))
			.ToDictionaryAsync(x => x.CrmPaymentId, cancellationToken);
	}

	/// <summary>To be called before a batch, before its deletions, and after a rollback.</summary>
	public void Clear()
	{
		_userIds = null;
		_customerIds = null;
		_customerAddressIds = null;
		_productCategoryIds = null;
		_supplierIds = null;
		_productIds = null;
		_warehouseIds = null;
		_assetTypeIds = null;
		_serviceContractIds = null;
		_invoiceIds = null;
		_taxRateIdsByPercentage = null;
	}
}
