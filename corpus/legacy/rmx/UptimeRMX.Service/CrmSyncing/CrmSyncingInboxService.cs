using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Models.DefaultContextModels.Users;
using UptimeRMX.Service.CrmSyncing.InboxMappers;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing;

/// <summary>
/// Imports what the CRM sends. ProcessAsync goes from parents to children, ApplyDeletionsAsync from children to
/// parents: a table that is added to one has its place in the other, too.
/// </summary>
public class CrmSyncingInboxService
{
	private const int ChunkSize = 250;
	private const int InvoiceChunkSize = 100;
	private const int MaxAttempts = 15;

	private readonly DefaultContext _context;
	private readonly CrmSyncDatabaseDictionaryHelper _dictionaries;
	private readonly SyncScope _scope;
	private readonly ILogger<CrmSyncingInboxService> _logger;

	private readonly IInboxMapper<UserJson, User> _userMapper;
	private readonly IInboxMapper<TagJson, Tag> _tagMapper;
	private readonly IInboxMapper<TaxRateJson, TaxRate> _taxRateMapper;
	private readonly IInboxMapper<CustomerJson, Customer> _customerMapper;
	private readonly IInboxMapper<CustomerAddressJson, CustomerAddress> _customerAddressMapper;
	private readonly IInboxMapper<ProductCategoryJson, ProductCategory> _productCategoryMapper;
	private readonly IInboxMapper<SupplierJson, Supplier> _supplierMapper;
	private readonly IInboxMapper<ProductJson, Product> _productMapper;
	private readonly IInboxMapper<WarehouseJson, Warehouse> _warehouseMapper;
	private readonly IInboxMapper<StockLevelJson, StockLevel> _stockLevelMapper;
	private readonly IInboxMapper<AssetTypeJson, AssetType> _assetTypeMapper;
	private readonly IInboxMapper<AssetJson, Asset> _assetMapper;
	private readonly IInboxMapper<ServiceContractJson, ServiceContract> _serviceContractMapper;
	private readonly IInboxMapper<InvoiceJson, Invoice> _invoiceMapper;
	private readonly IInboxMapper<InvoiceLineJson, InvoiceLine> _invoiceLineMapper;
	private readonly IInboxMapper<PaymentJson, Payment> _paymentMapper;

	private SyncInboxResult _result = new SyncInboxResult();
	private readonly List<SyncInboxError> _errors = new List<SyncInboxError>();
	private readonly HashSet<string> _deferred = new HashSet<string>();
	private readonly HashSet<string> _deletedTables = new HashSet<string>();

	public CrmSyncingInboxService(
		DefaultContext context,
		CrmSyncDatabaseDictionaryHelper dictionaries,
		SyncScope scope,
		IInboxMapper<UserJson, User> userMapper,
		IInboxMapper<TagJson, Tag> tagMapper,
		IInboxMapper<TaxRateJson, TaxRate> taxRateMapper,
		IInboxMapper<CustomerJson, Customer> customerMapper,
		IInboxMapper<CustomerAddressJson, CustomerAddress> customerAddressMapper,
		IInboxMapper<ProductCategoryJson, ProductCategory> productCategoryMapper,
		IInboxMapper<SupplierJson, Supplier> supplierMapper,
		IInboxMapper<ProductJson, Product> productMapper,
		IInboxMapper<WarehouseJson, Warehouse> warehouseMapper,
		IInboxMapper<StockLevelJson, StockLevel> stockLevelMapper,
		IInboxMapper<AssetTypeJson, AssetType> assetTypeMapper,
		IInboxMapper<AssetJson, Asset> assetMapper,
		IInboxMapper<ServiceContractJson, ServiceContract> serviceContractMapper,
		IInboxMapper<InvoiceJson, Invoice> invoiceMapper,
		IInboxMapper<InvoiceLineJson, InvoiceLine> invoiceLineMapper,
		IInboxMapper<PaymentJson, Payment> paymentMapper,
		ILogger<CrmSyncingInboxService> logger)
	{
		_context = context;
		_dictionaries = dictionaries;
		_scope = scope;
		_userMapper = userMapper;
		_tagMapper = tagMapper;
		_taxRateMapper = taxRateMapper;
		_customerMapper = customerMapper;
		_customerAddressMapper = customerAddressMapper;
		_productCategoryMapper = productCategoryMapper;
		_supplierMapper = supplierMapper;
		_productMapper = productMapper;
		_warehouseMapper = warehouseMapper;
		_stockLevelMapper = stockLevelMapper;
		_assetTypeMapper = assetTypeMapper;
		_assetMapper = assetMapper;
		_serviceContractMapper = serviceContractMapper;
		_invoiceMapper = invoiceMapper;
		_invoiceLineMapper = invoiceLineMapper;
		_paymentMapper = paymentMapper;
		_logger = logger;
	}

	/// <summary>A payload that was imported before is answered from the books.</summary>
	public async Task<SyncInboxResult> ReceiveAsync(SyncingInboxPayload payload, CancellationToken cancellationToken = default)
	{
		_result = new SyncInboxResult { BatchId = payload.BatchId, Part = payload.Part };
		_errors.Clear();
		_deferred.Clear();
		_deletedTables.Clear();
		_dictionaries.Clear();

		var batch = await OpenBatchAsync(payload, cancellationToken);
		if (batch.State == SyncBatchState.Done)
			return SyncInboxResult.FromBatch(batch);

		_scope.IsInbound = true;
		var transaction = await _context.Database.BeginTransactionAsync(cancellationToken);
		try
		{
			await ProcessAsync(payload, cancellationToken);
			await ApplyDeletionsAsync(payload, cancellationToken);
			await CloseBatchAsync(payload, cancellationToken);
			await transaction.CommitAsync(cancellationToken);
		}
		catch (Exception exception)
		{
			await transaction.RollbackAsync(CancellationToken.None);
			_context.ChangeTracker.Clear();
			_dictionaries.Clear();
			await FailBatchAsync(payload, exception);
			throw;
		}
		finally
		{
			await transaction.DisposeAsync();
			_scope.IsInbound = false;
		}

		_logger.LogInformation(
			"CRM batch {BatchId}/{Part}: {Upserts} written, {Deletes} deleted, {Skipped} skipped, {Deferred} deferred",
			payload.BatchId,
			payload.Part,
			_result.Upserts,
			_result.Deletes,
			_result.Skipped,
			_result.Deferred);

		return _result;
	}

	private async Task ProcessAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		// users: an account that was made here by hand is taken over by its name
		await SyncChunks(payload.Users, "users", async rows =>
		{
			var known = await _dictionaries.GetUsersByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);
			var byName = await _dictionaries.GetUsersByUserNameAsync(rows.Select(r => r.Username), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var user))
					_userMapper.Apply(row, user);
				else if (byName.TryGetValue(row.Username.Trim(), out user) && user.CrmUserId < 0)
				{
					user.CrmUserId = row.Id;
					_userMapper.Apply(row, user);
					known[row.Id] = user;
				}
				else
				{
					user = _userMapper.ToEntity(row);
					known[row.Id] = user;
					_context.Users.Add(user);
				}
			}
		}, cancellationToken);

		// tags
		await SyncChunks(payload.Tags, "tags", async rows =>
		{
			var known = await _dictionaries.GetTagsByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var tag))
					_tagMapper.Apply(row, tag);
				else
				{
					tag = _tagMapper.ToEntity(row);
					known[row.Id] = tag;
					_context.Tags.Add(tag);
				}
			}
		}, cancellationToken);

		// tax rates, which CRMs from 4.2 on do not send
		await SyncChunks(payload.TaxRates, "tax_rates", async rows =>
		{
			var known = await _dictionaries.GetTaxRatesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (row.ValidFrom != null && row.ValidUntil != null && row.ValidUntil < row.ValidFrom)
				{
					LogInvalidRow("tax_rates", row.Id, "valid_until is before valid_from");
					continue;
				}

				if (known.TryGetValue(row.Id, out var taxRate))
					_taxRateMapper.Apply(row, taxRate);
				else
				{
					taxRate = _taxRateMapper.ToEntity(row);
					known[row.Id] = taxRate;
					_context.TaxRates.Add(taxRate);
				}
			}
		}, cancellationToken);

		// customers; one whose manager is not here is taken without him
		await SyncChunks(payload.Customers, "customers", async rows =>
		{
			var userIds = await _dictionaries.GetUserIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetCustomersByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var customer))
				{
					if (IsOlder(row.UpdatedAt, customer.CrmUpdatedAt))
					{
						LogOlder("customers", row.Id);
						continue;
					}
					_customerMapper.Apply(row, customer);
				}
				else
				{
					customer = _customerMapper.ToEntity(row);
					known[row.Id] = customer;
					_context.Customers.Add(customer);
				}

				customer.AccountManagerId = IdOrNull(userIds, row.AccountManagerId);
			}
		}, cancellationToken);

		// addresses
		await SyncChunks(payload.CustomerAddresses, "customer_addresses", async rows =>
		{
			var customerIds = await _dictionaries.GetCustomerIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetCustomerAddressesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!customerIds.TryGetValue(row.CustomerId, out var customerId))
				{
					LogMissingParent("customer_addresses", row.Id, "customer_id", row.CustomerId);
					continue;
				}

				if (known.TryGetValue(row.Id, out var address))
					_customerAddressMapper.Apply(row, address);
				else
				{
					address = _customerAddressMapper.ToEntity(row);
					known[row.Id] = address;
					_context.CustomerAddresses.Add(address);
				}

				address.CustomerId = customerId;
			}
		}, cancellationToken);

		// categories; who stands below whom comes in a second pass
		await SyncChunks(payload.ProductCategories, "product_categories", async rows =>
		{
			var known = await _dictionaries.GetProductCategoriesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var category))
					_productCategoryMapper.Apply(row, category);
				else
				{
					category = _productCategoryMapper.ToEntity(row);
					known[row.Id] = category;
					_context.ProductCategories.Add(category);
				}
			}
		}, cancellationToken);
		await LinkProductCategoriesAsync(payload, cancellationToken);

		// suppliers
		await SyncChunks(payload.Suppliers, "suppliers", async rows =>
		{
			var known = await _dictionaries.GetSuppliersByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var supplier))
					_supplierMapper.Apply(row, supplier);
				else
				{
					supplier = _supplierMapper.ToEntity(row);
					known[row.Id] = supplier;
					_context.Suppliers.Add(supplier);
				}
			}
		}, cancellationToken);

		// products; a product waits for its category, but not for supplier and tax rate
		await SyncChunks(payload.Products, "products", async rows =>
		{
			var categoryIds = await _dictionaries.GetProductCategoryIdsByCrmIdAsync(cancellationToken);
			var supplierIds = await _dictionaries.GetSupplierIdsByCrmIdAsync(cancellationToken);
			var taxRateIds = await _dictionaries.GetTaxRateIdsByPercentageAsync(cancellationToken);
			var known = await _dictionaries.GetProductsByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!categoryIds.TryGetValue(row.CategoryId, out var categoryId))
				{
					await DeferAsync("products", row.Id, row, "category_id", row.CategoryId, cancellationToken);
					continue;
				}

				if (known.TryGetValue(row.Id, out var product))
					_productMapper.Apply(row, product);
				else
				{
					product = _productMapper.ToEntity(row);
					known[row.Id] = product;
					_context.Products.Add(product);
				}

				product.ProductCategoryId = categoryId;
				product.SupplierId = IdOrNull(supplierIds, row.SupplierId);
				if (taxRateIds.TryGetValue(row.TaxRate, out var taxRateId))
					product.TaxRateId = taxRateId;
				else
					product.TaxRateId = null;
			}
		}, cancellationToken);

		// warehouses
		await SyncChunks(payload.Warehouses, "warehouses", async rows =>
		{
			var userIds = await _dictionaries.GetUserIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetWarehousesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var warehouse))
					_warehouseMapper.Apply(row, warehouse);
				else
				{
					warehouse = _warehouseMapper.ToEntity(row);
					known[row.Id] = warehouse;
					_context.Warehouses.Add(warehouse);
				}

				warehouse.ManagerId = IdOrNull(userIds, row.ManagerId);
			}
		}, cancellationToken);

		// stock levels: their key is the pair, in our ids
		await SyncChunks(payload.StockLevels, "stock_levels", async rows =>
		{
			var warehouseIds = await _dictionaries.GetWarehouseIdsByCrmIdAsync(cancellationToken);
			var productIds = await _dictionaries.GetProductIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetStockLevelsByKeyAsync(warehouseIds.Values, productIds.Values, cancellationToken);

			foreach (var row in rows)
			{
				if (!warehouseIds.TryGetValue(row.WarehouseId, out var warehouseId))
				{
					LogMissingParent("stock_levels", row.ProductId, "warehouse_id", row.WarehouseId);
					continue;
				}
				if (!productIds.TryGetValue(row.ProductId, out var productId))
				{
					LogMissingParent("stock_levels", row.WarehouseId, "product_id", row.ProductId);
					continue;
				}

				if (known.TryGetValue((warehouseId, productId), out var level))
				{
					var before = level.OnHand;
					_stockLevelMapper.Apply(row, level);
					if (level.OnHand != before)
						BookCorrection(level, level.OnHand - before);
				}
				else
				{
					level = _stockLevelMapper.ToEntity(row);
					level.WarehouseId = warehouseId;
					level.ProductId = productId;
					known[(warehouseId, productId)] = level;
					_context.StockLevels.Add(level);
				}
			}
		}, cancellationToken);

		// kinds of assets
		await SyncChunks(payload.AssetTypes, "asset_types", async rows =>
		{
			var known = await _dictionaries.GetAssetTypesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (known.TryGetValue(row.Id, out var assetType))
					_assetTypeMapper.Apply(row, assetType);
				else
				{
					assetType = _assetTypeMapper.ToEntity(row);
					known[row.Id] = assetType;
					_context.AssetTypes.Add(assetType);
				}
			}
		}, cancellationToken);

		// assets
		await SyncChunks(payload.Assets, "assets", async rows =>
		{
			var customerIds = await _dictionaries.GetCustomerIdsByCrmIdAsync(cancellationToken);
			var addressIds = await _dictionaries.GetCustomerAddressIdsByCrmIdAsync(cancellationToken);
			var typeIds = await _dictionaries.GetAssetTypeIdsByCrmIdAsync(cancellationToken);
			var productIds = await _dictionaries.GetProductIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetAssetsByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!customerIds.TryGetValue(row.CustomerId, out var customerId))
				{
					LogMissingParent("assets", row.Id, "customer_id", row.CustomerId);
					continue;
				}
				if (!typeIds.TryGetValue(row.AssetTypeId, out var typeId))
				{
					LogMissingParent("assets", row.Id, "asset_type_id", row.AssetTypeId);
					continue;
				}

				if (known.TryGetValue(row.Id, out var asset))
				{
					if (IsOlder(row.UpdatedAt, asset.CrmUpdatedAt))
					{
						LogOlder("assets", row.Id);
						continue;
					}

					var status = asset.Status;
					_assetMapper.Apply(row, asset);
					if (asset.Status != status)
						AddStatusChange(asset, status);
				}
				else
				{
					asset = _assetMapper.ToEntity(row);
					known[row.Id] = asset;
					_context.Assets.Add(asset);
				}

				asset.CustomerId = customerId;
				asset.CustomerAddressId = IdOrNull(addressIds, row.AddressId);
				asset.AssetTypeId = typeId;
				asset.ProductId = IdOrNull(productIds, row.ProductId);
			}
		}, cancellationToken);

		// contracts
		await SyncChunks(payload.ServiceContracts, "service_contracts", async rows =>
		{
			var customerIds = await _dictionaries.GetCustomerIdsByCrmIdAsync(cancellationToken);
			var userIds = await _dictionaries.GetUserIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetServiceContractsByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!customerIds.TryGetValue(row.CustomerId, out var customerId))
				{
					LogMissingParent("service_contracts", row.Id, "customer_id", row.CustomerId);
					continue;
				}
				if (row.EndsOn != null && row.EndsOn < row.StartsOn)
				{
					LogInvalidRow("service_contracts", row.Id, "ends_on is before starts_on");
					continue;
				}

				if (known.TryGetValue(row.Id, out var contract))
					_serviceContractMapper.Apply(row, contract);
				else
				{
					contract = _serviceContractMapper.ToEntity(row);
					known[row.Id] = contract;
					_context.ServiceContracts.Add(contract);
				}

				contract.CustomerId = customerId;
				contract.OwnerId = IdOrNull(userIds, row.OwnerId);
			}
		}, cancellationToken);

		// invoices wait for their contract as well, because the bill is printed from it
		await SyncChunks(payload.Invoices, "invoices", async rows =>
		{
			var customerIds = await _dictionaries.GetCustomerIdsByCrmIdAsync(cancellationToken);
			var contractIds = await _dictionaries.GetServiceContractIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetInvoicesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!customerIds.TryGetValue(row.CustomerId, out var customerId))
				{
					LogMissingParent("invoices", row.Id, "customer_id", row.CustomerId);
					continue;
				}

				var contractId = IdOrNull(contractIds, row.ContractId);
				if (row.ContractId != null && contractId == null)
				{
					await DeferAsync("invoices", row.Id, row, "contract_id", row.ContractId.Value, cancellationToken);
					continue;
				}

				if (known.TryGetValue(row.Id, out var invoice))
					_invoiceMapper.Apply(row, invoice);
				else
				{
					invoice = _invoiceMapper.ToEntity(row);
					known[row.Id] = invoice;
					_context.Invoices.Add(invoice);
				}

				invoice.CustomerId = customerId;
				invoice.ServiceContractId = contractId;
			}
		}, cancellationToken, InvoiceChunkSize);

		// lines
		await SyncChunks(payload.InvoiceLines, "invoice_lines", async rows =>
		{
			var invoiceIds = await _dictionaries.GetInvoiceIdsByCrmIdAsync(cancellationToken);
			var productIds = await _dictionaries.GetProductIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetInvoiceLinesByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!invoiceIds.TryGetValue(row.InvoiceId, out var invoiceId))
				{
					await DeferAsync("invoice_lines", row.Id, row, "invoice_id", row.InvoiceId, cancellationToken);
					continue;
				}

				if (known.TryGetValue(row.Id, out var line))
					_invoiceLineMapper.Apply(row, line);
				else
				{
					line = _invoiceLineMapper.ToEntity(row);
					known[row.Id] = line;
					_context.InvoiceLines.Add(line);
				}

				line.InvoiceId = invoiceId;
				line.ProductId = IdOrNull(productIds, row.ProductId);
			}
		}, cancellationToken);

		// payments
		await SyncChunks(payload.Payments, "payments", async rows =>
		{
			var invoiceIds = await _dictionaries.GetInvoiceIdsByCrmIdAsync(cancellationToken);
			var known = await _dictionaries.GetPaymentsByCrmIdAsync(rows.Select(r => r.Id), cancellationToken);

			foreach (var row in rows)
			{
				if (!invoiceIds.TryGetValue(row.InvoiceId, out var invoiceId))
				{
					await DeferAsync("payments", row.Id, row, "invoice_id", row.InvoiceId, cancellationToken);
					continue;
				}

				if (known.TryGetValue(row.Id, out var payment))
					_paymentMapper.Apply(row, payment);
				else
				{
					payment = _paymentMapper.ToEntity(row);
					known[row.Id] = payment;
					_context.Payments.Add(payment);
				}

				payment.InvoiceId = invoiceId;
			}
		}, cancellationToken);
	}

	private async Task LinkProductCategoriesAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		if (payload.ProductCategories == null || payload.ProductCategories.Count == 0)
			return;

		var all = await _context.ProductCategories.ToDictionaryAsync(x => x.CrmProductCategoryId, cancellationToken);

		foreach (var row in payload.ProductCategories)
		{
			if (!all.TryGetValue(row.Id, out var category))
				continue;

			category.ParentCategoryId = null;
			if (row.ParentId == null)
				continue;

			if (!all.TryGetValue(row.ParentId.Value, out var parent))
				LogMissingParent("product_categories", row.Id, "parent_id", row.ParentId.Value);
			else if (StandsBelow(parent, category, all.Values.ToDictionary(x => x.Id)))
				LogInvalidRow("product_categories", row.Id, "is its own ancestor");
			else
				category.ParentCategoryId = parent.Id;
		}

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();
	}

	private static bool StandsBelow(ProductCategory candidate, ProductCategory ancestor, Dictionary<int, ProductCategory> byId)
	{
		// the depth is limited, so that a circle that is there already does no harm
		ProductCategory? current = candidate;
		for (var depth = 0; current != null && depth < 50; depth++)
		{
			if (current.Id == ancestor.Id)
				return true;

			if (current.ParentCategoryId == null || !byId.TryGetValue(current.ParentCategoryId.Value, out current))
				return false;
		}

		return false;
	}

	private void BookCorrection(StockLevel level, decimal difference)
	{
		_context.StockMovements.Add(new StockMovement
		{
			StockLevel = level,
			Kind = StockMovementKind.Correction,
			Quantity = difference,
			BookedAt = level.CountedAt ?? DateTime.UtcNow,
			Reference = "CRM",
		});
	}

	private void AddStatusChange(Asset asset, AssetStatus before)
	{
		_context.AssetStatusChanges.Add(new AssetStatusChange
		{
			Asset = asset,
			OldStatus = before,
			NewStatus = asset.Status,
			ChangedAt = asset.CrmUpdatedAt ?? DateTime.UtcNow,
			Reason = "CRM",
		});
	}

	// ---------------------------------------------------------------- deletions

	private async Task ApplyDeletionsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		// a list that is null in JSON is null here
		payload.Deletions ??= new Dictionary<string, List<int>>();
		payload.DeletedKeys ??= new Dictionary<string, List<string>>();
		_dictionaries.Clear();

		await DeleteAsync<Payment>(payload, "payments", ids => x => ids.Contains(x.CrmPaymentId), cancellationToken);
		await DeleteAsync<InvoiceLine>(payload, "invoice_lines", ids => x => ids.Contains(x.CrmInvoiceLineId), cancellationToken);
		await DeleteAsync<Invoice>(payload, "invoices", ids => x => ids.Contains(x.CrmInvoiceId), cancellationToken);
		await DeleteAsync<ServiceContract>(payload, "service_contracts", ids => x => ids.Contains(x.CrmServiceContractId), cancellationToken);
		await RetireAssetsAsync(payload, cancellationToken);
		await DeleteAsync<AssetType>(payload, "asset_types", ids => x => ids.Contains(x.CrmAssetTypeId), cancellationToken);
		await DeleteStockLevelsAsync(payload, cancellationToken);
		await DeleteAsync<Warehouse>(payload, "warehouses", ids => x => ids.Contains(x.CrmWarehouseId), cancellationToken);
		await DeleteAsync<Product>(payload, "products", ids => x => ids.Contains(x.CrmProductId), cancellationToken);
		await DeleteAsync<Supplier>(payload, "suppliers", ids => x => ids.Contains(x.CrmSupplierId), cancellationToken);
		await DeleteProductCategoriesAsync(payload, cancellationToken);
		await DeleteAsync<CustomerAddress>(payload, "customer_addresses", ids => x => ids.Contains(x.CrmCustomerAddressId), cancellationToken);
		await DeleteAsync<Customer>(payload, "customers", ids => x => ids.Contains(x.CrmCustomerId), cancellationToken);
		await DeleteAsync<TaxRate>(payload, "tax_rates", ids => x => ids.Contains(x.CrmTaxRateId), cancellationToken);
		await DeleteAsync<Tag>(payload, "tags", ids => x => ids.Contains(x.CrmTagId), cancellationToken);
		await LockUsersAsync(payload, cancellationToken);

		foreach (var table in payload.Deletions.Keys.Concat(payload.DeletedKeys.Keys))
		{
			if (!_deletedTables.Contains(table))
			{
				_logger.LogWarning("CRM batch {BatchId} deletes rows of {Table}, which we do not have", payload.BatchId, table);
				AddError(table, null, "Deletions of a table that we do not have");
			}
		}
	}

	private async Task DeleteAsync<TEntity>(
		SyncingInboxPayload payload,
		string table,
		Func<List<int>, Expression<Func<TEntity, bool>>> withIds,
		CancellationToken cancellationToken)
		where TEntity : BaseEntity, ISyncedEntity
	{
		foreach (var part in DeletedIds(payload, table).Chunk(ChunkSize))
		{
			var entities = await _context.Set<TEntity>().Where(withIds(part.ToList())).ToListAsync(cancellationToken);
			_context.RemoveRange(entities);
			await _context.SaveChangesAsync(cancellationToken);
			_context.ChangeTracker.Clear();
			_result.Deletes += entities.Count;
		}
	}

	// work orders point to assets, so they stay
	private async Task RetireAssetsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var ids = DeletedIds(payload, "assets");
		var assets = await _context.Assets.Where(x => ids.Contains(x.CrmAssetId)).ToListAsync(cancellationToken);

		foreach (var asset in assets)
		{
			asset.IsDeleted = true;
			asset.Status = AssetStatus.Retired;
		}

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();
		_result.Deletes += assets.Count;
	}

	private async Task DeleteStockLevelsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var keys = DeletedKeys(payload, "stock_levels");
		if (keys.Count == 0)
			return;

		var warehouseIds = await _dictionaries.GetWarehouseIdsByCrmIdAsync(cancellationToken);
		var productIds = await _dictionaries.GetProductIdsByCrmIdAsync(cancellationToken);
		var known = await _dictionaries.GetStockLevelsByKeyAsync(warehouseIds.Values, productIds.Values, cancellationToken);

		foreach (var key in keys)
		{
			if (!warehouseIds.TryGetValue(key.First, out var warehouseId) || !productIds.TryGetValue(key.Second, out var productId))
				continue;
			if (!known.Remove((warehouseId, productId), out var level))
				continue;

			var movements = await _context.StockMovements.Where(x => x.StockLevelId == level.Id).ToListAsync(cancellationToken);
			_context.StockMovements.RemoveRange(movements);
			_context.StockLevels.Remove(level);
			_result.Deletes++;
		}

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();
	}

	// what stood below a deleted category goes to the top
	private async Task DeleteProductCategoriesAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var ids = DeletedIds(payload, "product_categories");
		var orphans = await _context.ProductCategories
			.Where(x => x.ParentCategory != null && ids.Contains(x.ParentCategory.CrmProductCategoryId))
			.ToListAsync(cancellationToken);

		foreach (var orphan in orphans)
			orphan.ParentCategoryId = null;

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();

		await DeleteAsync<ProductCategory>(payload, "product_categories", categories => x => categories.Contains(x.CrmProductCategoryId), cancellationToken);
	}

	private async Task LockUsersAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var ids = DeletedIds(payload, "users");
		var users = await _context.Users.Where(x => ids.Contains(x.CrmUserId)).ToListAsync(cancellationToken);

		foreach (var user in users)
			user.IsActive = false;

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();
		_result.Deletes += users.Count;
	}

	private List<int> DeletedIds(SyncingInboxPayload payload, string table)
	{
		_deletedTables.Add(table);

		if (payload.Deletions.TryGetValue(table, out var ids) && ids != null)
			return ids.Distinct().ToList();
		else
			return new List<int>();
	}

	private List<(int First, int Second)> DeletedKeys(SyncingInboxPayload payload, string table)
	{
		_deletedTables.Add(table);

		var result = new List<(int First, int Second)>();
		if (!payload.DeletedKeys.TryGetValue(table, out var keys) || keys == null)
			return result;

		foreach (var key in keys)
		{
			var parts = key.Split(':');
			if (parts.Length == 2 && int.TryParse(parts[0], out var first) && int.TryParse(parts[1], out var second))
				result.Add((first, second));
			else
				AddError(table, null, "No key of two columns: " + key);
		}

		return result;
	}

	// ---------------------------------------------------------------- chunks

	private async Task SyncChunks<T>(
		List<T>? items,
		string table,
		Func<T[], Task> import,
		CancellationToken cancellationToken,
		int chunkSize = ChunkSize)
	{
		var rows = await TakeDeferredAsync<T>(table, cancellationToken);
		if (items != null)
			rows.AddRange(items);

		foreach (var chunk in rows.Chunk(chunkSize))
		{
			try
			{
				await import(chunk);
				await _context.SaveChangesAsync(cancellationToken);
				_result.Upserts += chunk.Length;
			}
			catch (DbUpdateException exception)
			{
				_logger.LogError(exception, "{Table}: a chunk of {Count} rows was not saved", table, chunk.Length);
				throw;
			}
			finally
			{
				_context.ChangeTracker.Clear();
			}
		}
	}

	// the row comes again before the rows of the next batch
	private async Task DeferAsync<T>(string table, int crmId, T row, string parent, int parentCrmId, CancellationToken cancellationToken)
	{
		var item = _context.DeferredSyncItems.Local.FirstOrDefault(x => x.Collection == table && x.CrmId == crmId);
		if (item == null)
			item = await _context.DeferredSyncItems.FirstOrDefaultAsync(x => x.Collection == table && x.CrmId == crmId, cancellationToken);
		if (item == null)
		{
			item = new DeferredSyncItem { Collection = table, CrmId = crmId, FirstSeenAt = DateTime.UtcNow };
			_context.DeferredSyncItems.Add(item);
		}

		item.MissingParent = parent;
		item.MissingParentCrmId = parentCrmId;
		item.Json = JsonConvert.SerializeObject(row, CrmSyncJson.Settings);
		item.Attempts++;

		if (_deferred.Add(table + ":" + crmId))
			_result.Deferred++;
	}

	private async Task<List<T>> TakeDeferredAsync<T>(string table, CancellationToken cancellationToken)
	{
		var rows = new List<T>();
		var items = await _context.DeferredSyncItems.Where(x => x.Collection == table).OrderBy(x => x.Id).ToListAsync(cancellationToken);

		foreach (var item in items)
		{
			var row = JsonConvert.DeserializeObject<T>(item.Json, CrmSyncJson.Settings);
			if (row != null && item.Attempts < MaxAttempts)
				rows.Add(row);
			else
			{
				AddError(table, item.CrmId, "Given up, there is no " + item.MissingParent + " " + item.MissingParentCrmId);
				_context.DeferredSyncItems.Remove(item);
			}
		}

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();

		return rows;
	}

	// ---------------------------------------------------------------- batches

	private async Task<SyncInboxBatch> OpenBatchAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var batch = await FindBatchAsync(payload, cancellationToken);
		if (batch == null)
		{
			batch = new SyncInboxBatch
			{
				BatchId = payload.BatchId,
				Part = payload.Part,
				Source = "crm",
				ReceivedAt = DateTime.UtcNow,
			};
			_context.SyncInboxBatches.Add(batch);
		}

		if (batch.State != SyncBatchState.Done)
		{
			batch.State = SyncBatchState.Processing;
			await _context.SaveChangesAsync(cancellationToken);
		}
		_context.ChangeTracker.Clear();

		return batch;
	}

	private async Task CloseBatchAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		var items = await _context.DeferredSyncItems.ToListAsync(cancellationToken);
		foreach (var item in items)
		{
			if (!_deferred.Contains(item.Collection + ":" + item.CrmId))
				_context.DeferredSyncItems.Remove(item);
		}

		var batch = await FindBatchAsync(payload, cancellationToken);
		if (batch != null)
		{
			batch.State = SyncBatchState.Done;
			batch.ProcessedAt = DateTime.UtcNow;
			batch.UpsertCount = _result.Upserts;
			batch.DeleteCount = _result.Deletes;
			batch.SkippedCount = _result.Skipped;
			batch.LastError = null;
			foreach (var error in _errors)
				batch.Errors.Add(error);
		}

		await _context.SaveChangesAsync(cancellationToken);
		_context.ChangeTracker.Clear();
	}

	private async Task FailBatchAsync(SyncingInboxPayload payload, Exception exception)
	{
		_logger.LogError(exception, "CRM batch {BatchId}/{Part} failed", payload.BatchId, payload.Part);

		var batch = await FindBatchAsync(payload, CancellationToken.None);
		if (batch == null)
			return;

		batch.State = SyncBatchState.Failed;
		batch.LastError = exception.GetBaseException().Message;
		await _context.SaveChangesAsync(CancellationToken.None);
		_context.ChangeTracker.Clear();
	}

	private Task<SyncInboxBatch?> FindBatchAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
	{
		return _context.SyncInboxBatches.FirstOrDefaultAsync(x => x.BatchId == payload.BatchId && x.Part == payload.Part, cancellationToken);
	}

	// ---------------------------------------------------------------- small things

	private static int? IdOrNull(Dictionary<int, int> ids, int? crmId)
	{
		if (crmId != null && ids.TryGetValue(crmId.Value, out var id))
			return id;
		else
			return null;
	}

	private static bool IsOlder(DateTime? incoming, DateTime? present)
	{
		return incoming != null && present != null && incoming.Value < present.Value;
	}

	private void LogOlder(string table, int crmId)
	{
		_result.Skipped++;
		_logger.LogDebug("{Table} {CrmId}: what we have is newer", table, crmId);
	}

	private void LogMissingParent(string table, int crmId, string parent, int parentCrmId)
	{
		_result.Skipped++;
		_logger.LogWarning("{Table} {CrmId}: skipped, there is no {Parent} {ParentCrmId}", table, crmId, parent, parentCrmId);
		AddError(table, crmId, "There is no " + parent + " " + parentCrmId);
	}

	private void LogInvalidRow(string table, int crmId, string reason)
	{
		_result.Skipped++;
		_logger.LogWarning("{Table} {CrmId}: skipped, {Reason}", table, crmId, reason);
		AddError(table, crmId, reason);
	}

	private void AddError(string table, int? crmId, string message)
	{
		_errors.Add(new SyncInboxError { Collection = table, CrmId = crmId, Message = message });
	}
}
