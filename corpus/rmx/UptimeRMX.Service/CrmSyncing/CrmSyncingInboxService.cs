using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
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

namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// Takes a batch of the CRM's outbox into our tables.
    /// <para>
    /// The order of the blocks in <see cref="ProcessAsync"/> is the order of the foreign keys: a row is written after
    /// everything it points to. Deletions go the other way round, see <see cref="ApplyDeletionsAsync"/>. Whoever adds
    /// a collection adds it to both.
    /// </para>
    /// <para>
    /// A batch is one transaction and may come twice: the CRM repeats what it got no answer for.
    /// </para>
    /// </summary>
    public class CrmSyncingInboxService
    {
        private const int DefaultChunkSize = 500;
        private const int InvoiceChunkSize = 200;

        /// <summary>A deferred row that found no parent this often is given up.</summary>
        private const int MaxDeferredAttempts = 20;

        private readonly DefaultContext _context;
        private readonly CrmSyncDatabaseDictionaryHelper _dictionaryHelper;
        private readonly SyncScope _syncScope;
        private readonly ILogger<CrmSyncingInboxService> _logger;

        private readonly IInboxMapper<UserJson, User> _userMapper;
        private readonly IInboxMapper<TagJson, Tag> _tagMapper;
        private readonly IInboxMapper<SupplierJson, Supplier> _supplierMapper;
        private readonly IInboxMapper<AssetTypeJson, AssetType> _assetTypeMapper;

        private SyncInboxResult _result = new();
        private readonly List<SyncInboxError> _errors = new();
        private readonly HashSet<(string Collection, int CrmId)> _deferred = new();
        private readonly HashSet<string> _deletionsTaken = new();

        public CrmSyncingInboxService(
            DefaultContext context,
            CrmSyncDatabaseDictionaryHelper dictionaryHelper,
            SyncScope syncScope,
            IInboxMapper<UserJson, User> userMapper,
            IInboxMapper<TagJson, Tag> tagMapper,
            IInboxMapper<SupplierJson, Supplier> supplierMapper,
            IInboxMapper<AssetTypeJson, AssetType> assetTypeMapper,
            ILogger<CrmSyncingInboxService> logger)
        {
            _context = context;
            _dictionaryHelper = dictionaryHelper;
            _syncScope = syncScope;
            _userMapper = userMapper;
            _tagMapper = tagMapper;
            _supplierMapper = supplierMapper;
            _assetTypeMapper = assetTypeMapper;
            _logger = logger;
        }

        /// <summary>
        /// Writes a payload once. Throws when the database does; a row that cannot be taken for its content is skipped,
        /// counted and kept in SyncInboxErrors.
        /// </summary>
        public async Task<SyncInboxResult> ReceiveAsync(SyncingInboxPayload payload, CancellationToken cancellationToken = default)
        {
            var watch = Stopwatch.StartNew();
            _result = new SyncInboxResult { BatchId = payload.BatchId, Part = payload.Part };
            _errors.Clear();
            _deferred.Clear();
            _deletionsTaken.Clear();
            _dictionaryHelper.Clear();

            var batch = await BeginBatchAsync(payload, cancellationToken);
            if (batch.State == SyncBatchState.Done)
            {
                _logger.LogInformation("Batch {BatchId} was processed at {ProcessedAt}, nothing to do", batch.BatchId, batch.ProcessedAt);
                return SyncInboxResult.Repeated(batch);
            }

            using var inbound = _syncScope.EnterInbound();
            await using var transaction = await _context.Database.BeginTransactionAsync(cancellationToken);

            try
            {
                await ProcessAsync(payload, cancellationToken);
                await FinishBatchAsync(payload, cancellationToken);

                await transaction.CommitAsync(cancellationToken);
            }
            catch (Exception exception)
            {
                await transaction.RollbackAsync(CancellationToken.None);
                _context.ChangeTracker.Clear();
                _dictionaryHelper.Clear();

                await FailBatchAsync(payload, exception);
                throw;
            }

            _logger.LogInformation(
                "Batch {BatchId}: {Upserts} rows written, {Deletes} deleted, {Skipped} skipped, {Deferred} deferred in {Elapsed} ms",
                payload.BatchId,
                _result.Upserts,
                _result.Deletes,
                _result.Skipped,
                _result.Deferred,
                watch.ElapsedMilliseconds);

            return _result;
        }

        #region Upserts

        /// <summary>
        /// All rows of a payload, in the order of the foreign keys, then what was deleted. Neither transaction nor
        /// bookkeeping: those are <see cref="ReceiveAsync"/>'s.
        /// </summary>
        private async Task ProcessAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            // Users
            await SyncChunks(payload.Users, nameof(payload.Users), async chunk =>
            {
                var existing = await _dictionaryHelper.GetUsersByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);
                var byUserName = await _dictionaryHelper.GetUsersByUserNameAsync(chunk.Select(x => x.Username), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        _userMapper.Apply(json, entity);
                        continue;
                    }

                    // an account of ours that the CRM did not know yet
                    if (byUserName.TryGetValue(json.Username.Trim(), out var local) && local.CrmUserId < 0)
                    {
                        local.CrmUserId = json.Id;
                        _userMapper.Apply(json, local);
                        existing.Add(json.Id, local);
                        continue;
                    }

                    var created = _userMapper.ToEntity(json);
                    _context.Users.Add(created);
                    existing.Add(json.Id, created);
                }
            }, cancellationToken);

            // Tags
            await SyncChunks(payload.Tags, nameof(payload.Tags), async chunk =>
            {
                var existing = await _dictionaryHelper.GetTagsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        _tagMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = _tagMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.Tags.Add(entity);
                    }
                }
            }, cancellationToken);

            // TaxRates (only old CRMs have them)
            await SyncChunks(payload.TaxRates, nameof(payload.TaxRates), async chunk =>
            {
                var existing = await _dictionaryHelper.GetTaxRatesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (json.ValidUntil < json.ValidFrom)
                    {
                        LogInvalidRow(nameof(payload.TaxRates), json.Id, $"valid until {json.ValidUntil:O}, but from {json.ValidFrom:O}");
                        continue;
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        TaxRateInboxMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = TaxRateInboxMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.TaxRates.Add(entity);
                    }
                }
            }, cancellationToken);

            // Customers (after Users)
            await SyncChunks(payload.Customers, nameof(payload.Customers), async chunk =>
            {
                var managers = await _dictionaryHelper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.AccountManagerId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetCustomersByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    // a manager who is not here is no reason to lose the customer
                    var accountManagerId = managers.IdOrNull(json.AccountManagerId);

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        if (IsOutdated(json.UpdatedAt, entity.CrmUpdatedAt))
                        {
                            LogOutdated(nameof(payload.Customers), json.Id);
                            continue;
                        }

                        CustomerInboxMapper.Apply(json, entity, accountManagerId);
                    }
                    else
                    {
                        entity = CustomerInboxMapper.ToEntity(json, accountManagerId);
                        existing.Add(json.Id, entity);
                        _context.Customers.Add(entity);
                    }
                }
            }, cancellationToken);

            // CustomerAddresses (after Customers)
            await SyncChunks(payload.CustomerAddresses, nameof(payload.CustomerAddresses), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var existing = await _dictionaryHelper.GetCustomerAddressesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);
                var defaults = await _dictionaryHelper.GetDefaultAddressesAsync(customers.Values, cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        LogMissingParent(nameof(payload.CustomerAddresses), json.Id, nameof(json.CustomerId), json.CustomerId);
                        continue;
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        CustomerAddressInboxMapper.Apply(json, entity, customerId);
                    }
                    else
                    {
                        entity = CustomerAddressInboxMapper.ToEntity(json, customerId);
                        existing.Add(json.Id, entity);
                        _context.CustomerAddresses.Add(entity);
                    }

                    if (entity.IsDefault)
                    {
                        // the CRM sends the new default before it takes the mark off the old one
                        foreach (var other in defaults[customerId].Where(x => x != entity && x.Kind == entity.Kind))
                        {
                            other.IsDefault = false;
                        }
                    }
                }
            }, cancellationToken);

            // ProductCategories: rows first, then their parents, because a parent may stand behind its child
            await SyncChunks(payload.ProductCategories, nameof(payload.ProductCategories), async chunk =>
            {
                var existing = await _dictionaryHelper.GetProductCategoriesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ProductCategoryInboxMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = ProductCategoryInboxMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.ProductCategories.Add(entity);
                    }
                }
            }, cancellationToken);
            await LinkProductCategoriesAsync(payload, cancellationToken);

            // Suppliers
            await SyncChunks(payload.Suppliers, nameof(payload.Suppliers), async chunk =>
            {
                var existing = await _dictionaryHelper.GetSuppliersByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        _supplierMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = _supplierMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.Suppliers.Add(entity);
                    }
                }
            }, cancellationToken);

            // Products (after TaxRates, ProductCategories, Suppliers)
            await SyncChunks(payload.Products, nameof(payload.Products), async chunk =>
            {
                var categories = await _dictionaryHelper.GetProductCategoryIdsByCrmIdAsync(chunk.Select(x => x.CategoryId), cancellationToken);
                var suppliers = await _dictionaryHelper.GetSupplierIdsByCrmIdAsync(chunk.Select(x => x.SupplierId).NotNull(), cancellationToken);
                var taxRates = await _dictionaryHelper.GetTaxRateIdsByPercentageAsync(cancellationToken);
                var existing = await _dictionaryHelper.GetProductsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!categories.TryGetValue(json.CategoryId, out var categoryId))
                    {
                        await DeferAsync(nameof(payload.Products), json.Id, json, nameof(json.CategoryId), json.CategoryId, cancellationToken);
                        continue;
                    }

                    var supplierId = suppliers.IdOrNull(json.SupplierId);
                    int? taxRateId = taxRates.TryGetValue(json.TaxRate, out var rateId) ? rateId : null;

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ProductInboxMapper.Apply(json, entity, categoryId, supplierId, taxRateId);
                    }
                    else
                    {
                        entity = ProductInboxMapper.ToEntity(json, categoryId, supplierId, taxRateId);
                        existing.Add(json.Id, entity);
                        _context.Products.Add(entity);
                    }
                }
            }, cancellationToken);

            // Warehouses (after Users)
            await SyncChunks(payload.Warehouses, nameof(payload.Warehouses), async chunk =>
            {
                var managers = await _dictionaryHelper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.ManagerId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetWarehousesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    var managerId = managers.IdOrNull(json.ManagerId);
                    if (json.ManagerId.HasValue && managerId == null)
                    {
                        _logger.LogDebug("Warehouse {CrmId} comes without its manager {CrmUserId}", json.Id, json.ManagerId);
                    }

                    if (existing.TryGetValue(json.Id, out var entity)) WarehouseInboxMapper.Apply(json, entity, managerId);
                    else
                    {
                        entity = WarehouseInboxMapper.ToEntity(json, managerId);
                        existing.Add(json.Id, entity);
                        _context.Warehouses.Add(entity);
                    }
                }
            }, cancellationToken);

            // StockLevels (after Products, Warehouses)
            await SyncStockLevelsAsync(payload, cancellationToken);

            // AssetTypes
            await SyncChunks(payload.AssetTypes, nameof(payload.AssetTypes), async chunk =>
            {
                var existing = await _dictionaryHelper.GetAssetTypesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        _assetTypeMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = _assetTypeMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.AssetTypes.Add(entity);
                    }
                }
            }, cancellationToken);

            // Assets (after CustomerAddresses, Products, AssetTypes)
            await SyncChunks(payload.Assets, nameof(payload.Assets), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var addresses = await _dictionaryHelper.GetCustomerAddressIdsByCrmIdAsync(chunk.Select(x => x.AddressId).NotNull(), cancellationToken);
                var types = await _dictionaryHelper.GetAssetTypeIdsByCrmIdAsync(chunk.Select(x => x.AssetTypeId), cancellationToken);
                var products = await _dictionaryHelper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetAssetsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        LogMissingParent(nameof(payload.Assets), json.Id, nameof(json.CustomerId), json.CustomerId);
                        continue;
                    }

                    if (!types.TryGetValue(json.AssetTypeId, out var assetTypeId))
                    {
                        LogMissingParent(nameof(payload.Assets), json.Id, nameof(json.AssetTypeId), json.AssetTypeId);
                        continue;
                    }

                    var addressId = addresses.IdOrNull(json.AddressId);
                    var productId = products.IdOrNull(json.ProductId);

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        if (IsOutdated(json.UpdatedAt, entity.CrmUpdatedAt))
                        {
                            LogOutdated(nameof(payload.Assets), json.Id);
                            continue;
                        }

                        var oldStatus = entity.Status;
                        AssetInboxMapper.Apply(json, entity, customerId, addressId, assetTypeId, productId);

                        if (entity.Status != oldStatus)
                        {
                            AddStatusChange(entity, oldStatus);
                        }
                    }
                    else
                    {
                        entity = AssetInboxMapper.ToEntity(json, customerId, addressId, assetTypeId, productId);
                        existing.Add(json.Id, entity);
                        _context.Assets.Add(entity);
                    }
                }
            }, cancellationToken);

            // ServiceContracts (after Users, Customers)
            await SyncChunks(payload.ServiceContracts, nameof(payload.ServiceContracts), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var owners = await _dictionaryHelper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.OwnerId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetServiceContractsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        LogMissingParent(nameof(payload.ServiceContracts), json.Id, nameof(json.CustomerId), json.CustomerId);
                        continue;
                    }

                    if (json.EndsOn < json.StartsOn)
                    {
                        LogInvalidRow(nameof(payload.ServiceContracts), json.Id, $"ends on {json.EndsOn:O}, before it starts");
                        continue;
                    }

                    var ownerId = owners.IdOrNull(json.OwnerId);

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ServiceContractInboxMapper.Apply(json, entity, customerId, ownerId);
                    }
                    else
                    {
                        entity = ServiceContractInboxMapper.ToEntity(json, customerId, ownerId);
                        existing.Add(json.Id, entity);
                        _context.ServiceContracts.Add(entity);
                    }
                }
            }, cancellationToken);

            // Invoices (after Customers, ServiceContracts); small chunks, a month's end brings thousands with all lines
            await SyncChunks(payload.Invoices, nameof(payload.Invoices), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var contracts = await _dictionaryHelper.GetServiceContractIdsByCrmIdAsync(chunk.Select(x => x.ContractId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetInvoicesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        LogMissingParent(nameof(payload.Invoices), json.Id, nameof(json.CustomerId), json.CustomerId);
                        continue;
                    }

                    int? contractId = null;
                    if (json.ContractId.HasValue)
                    {
                        if (!contracts.TryGetValue(json.ContractId.Value, out var foundContractId))
                        {
                            // billing reads the contract of an invoice, so here the optional parent counts
                            await DeferAsync(nameof(payload.Invoices), json.Id, json, nameof(json.ContractId), json.ContractId.Value, cancellationToken);
                            continue;
                        }

                        contractId = foundContractId;
                    }

                    if (json.GrossTotal != json.NetTotal + json.TaxTotal)
                    {
                        _logger.LogWarning(
                            "Invoice {CrmId}: {Net} + {Tax} is not {Gross}, taken as it came",
                            json.Id,
                            json.NetTotal,
                            json.TaxTotal,
                            json.GrossTotal);
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        InvoiceInboxMapper.Apply(json, entity, customerId, contractId);
                    }
                    else
                    {
                        entity = InvoiceInboxMapper.ToEntity(json, customerId, contractId);
                        existing.Add(json.Id, entity);
                        _context.Invoices.Add(entity);
                    }
                }
            }, cancellationToken, InvoiceChunkSize);

            // InvoiceLines (after Products, Invoices)
            await SyncChunks(payload.InvoiceLines, nameof(payload.InvoiceLines), async chunk =>
            {
                var invoices = await _dictionaryHelper.GetInvoiceIdsByCrmIdAsync(chunk.Select(x => x.InvoiceId), cancellationToken);
                var products = await _dictionaryHelper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetInvoiceLinesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!invoices.TryGetValue(json.InvoiceId, out var invoiceId))
                    {
                        await DeferAsync(nameof(payload.InvoiceLines), json.Id, json, nameof(json.InvoiceId), json.InvoiceId, cancellationToken);
                        continue;
                    }

                    var productId = products.IdOrNull(json.ProductId);

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        json.ApplyTo(entity, invoiceId, productId);
                    }
                    else
                    {
                        entity = json.ToEntity(invoiceId, productId);
                        existing.Add(json.Id, entity);
                        _context.InvoiceLines.Add(entity);
                    }
                }
            }, cancellationToken);

            // Payments (after Invoices)
            await SyncChunks(payload.Payments, nameof(payload.Payments), async chunk =>
            {
                var invoices = await _dictionaryHelper.GetInvoiceIdsByCrmIdAsync(chunk.Select(x => x.InvoiceId), cancellationToken);
                var existing = await _dictionaryHelper.GetPaymentsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!invoices.TryGetValue(json.InvoiceId, out var invoiceId))
                    {
                        await DeferAsync(nameof(payload.Payments), json.Id, json, nameof(json.InvoiceId), json.InvoiceId, cancellationToken);
                        continue;
                    }

                    if (json.Amount == 0m)
                    {
                        LogInvalidRow(nameof(payload.Payments), json.Id, "a payment of nothing");
                        continue;
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        json.ApplyTo(entity, invoiceId);
                    }
                    else
                    {
                        entity = json.ToEntity(invoiceId);
                        existing.Add(json.Id, entity);
                        _context.Payments.Add(entity);
                    }
                }
            }, cancellationToken);

            await ApplyDeletionsAsync(payload, cancellationToken);
        }

        /// <summary>
        /// Second pass over the categories: now that all are there, each gets its parent. A category whose parent is
        /// unknown, or which would become its own ancestor, goes to the top.
        /// </summary>
        private async Task LinkProductCategoriesAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            if (payload.ProductCategories is not { Count: > 0 })
            {
                return;
            }

            // the tree is small (some hundred rows), so all of it is read
            var categories = await _context.ProductCategories.ToDictionaryAsync(x => x.CrmProductCategoryId, cancellationToken);
            var byId = categories.Values.ToDictionary(x => x.Id);

            foreach (var json in payload.ProductCategories)
            {
                if (!categories.TryGetValue(json.Id, out var entity))
                {
                    continue;
                }

                if (json.ParentId == null)
                {
                    entity.ParentCategoryId = null;
                    continue;
                }

                if (!categories.TryGetValue(json.ParentId.Value, out var parent))
                {
                    LogMissingParent(nameof(payload.ProductCategories), json.Id, nameof(json.ParentId), json.ParentId.Value);
                    entity.ParentCategoryId = null;
                    continue;
                }

                if (IsSelfOrDescendant(parent, entity, byId))
                {
                    LogInvalidRow(nameof(payload.ProductCategories), json.Id, $"category {json.ParentId} stands below it and cannot be its parent");
                    entity.ParentCategoryId = null;
                    continue;
                }

                entity.ParentCategoryId = parent.Id;
            }

            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();
        }

        private static bool IsSelfOrDescendant(ProductCategory candidate, ProductCategory ancestor, Dictionary<int, ProductCategory> byId)
        {
            var seen = new HashSet<int>();

            for (var current = candidate; current != null && seen.Add(current.Id);)
            {
                if (current.Id == ancestor.Id)
                {
                    return true;
                }

                current = current.ParentCategoryId.HasValue ? byId.GetValueOrDefault(current.ParentCategoryId.Value) : null;
            }

            return false;
        }

        /// <summary>
        /// Stock levels have no id of their own in the CRM. Rows are found by our ids of warehouse and product, and
        /// a correction is booked as a movement, so that the history adds up.
        /// </summary>
        private async Task SyncStockLevelsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            await SyncChunks(payload.StockLevels, nameof(payload.StockLevels), async chunk =>
            {
                var warehouses = await _dictionaryHelper.GetWarehouseIdsByCrmIdAsync(chunk.Select(x => x.WarehouseId), cancellationToken);
                var products = await _dictionaryHelper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId), cancellationToken);
                var existing = await _dictionaryHelper.GetStockLevelsByKeyAsync(warehouses.Values, products.Values, cancellationToken);

                foreach (var json in chunk)
                {
                    if (!warehouses.TryGetValue(json.WarehouseId, out var warehouseId))
                    {
                        LogMissingParent(nameof(payload.StockLevels), json.ProductId, nameof(json.WarehouseId), json.WarehouseId);
                        continue;
                    }

                    if (!products.TryGetValue(json.ProductId, out var productId))
                    {
                        LogMissingParent(nameof(payload.StockLevels), json.WarehouseId, nameof(json.ProductId), json.ProductId);
                        continue;
                    }

                    if (!existing.TryGetValue((warehouseId, productId), out var entity))
                    {
                        entity = StockLevelInboxMapper.ToEntity(json, warehouseId, productId);
                        existing.Add((warehouseId, productId), entity);
                        _context.StockLevels.Add(entity);
                        continue;
                    }

                    var difference = json.OnHand - entity.OnHand;
                    StockLevelInboxMapper.Apply(json, entity);

                    if (difference != 0m)
                    {
                        _context.StockMovements.Add(new StockMovement
                        {
                            StockLevel = entity,
                            Kind = StockMovementKind.Correction,
                            Quantity = difference,
                            BookedAt = json.CountedAt ?? DateTime.UtcNow,
                            Reference = "CRM",
                        });
                    }
                }
            }, cancellationToken);
        }

        private void AddStatusChange(Asset asset, AssetStatus oldStatus)
        {
            _context.AssetStatusChanges.Add(new AssetStatusChange
            {
                Asset = asset,
                OldStatus = oldStatus,
                NewStatus = asset.Status,
                ChangedAt = asset.CrmUpdatedAt ?? DateTime.UtcNow,
                Reason = "CRM",
            });
        }

        #endregion

        #region Deletions

        /// <summary>
        /// Children before parents, so exactly the other way round than <see cref="ProcessAsync"/>. Customers and
        /// assets are deleted softly by the CRM; here they only come when somebody really took the row out.
        /// </summary>
        private async Task ApplyDeletionsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            if (payload.Deletions is not { Count: > 0 } && payload.DeletedKeys is not { Count: > 0 })
            {
                return;
            }

            // the ids in the caches may be of rows that go now
            _dictionaryHelper.Clear();

            await DeleteAsync(payload, "payments", ids => _context.Payments.Where(x => ids.Contains(x.CrmPaymentId)), cancellationToken);
            await DeleteAsync(payload, "invoice_lines", ids => _context.InvoiceLines.Where(x => ids.Contains(x.CrmInvoiceLineId)), cancellationToken);
            await DeleteAsync(payload, "invoices", ids => _context.Invoices.Where(x => ids.Contains(x.CrmInvoiceId)), cancellationToken);
            await DeleteAsync(payload, "service_contracts", ids => _context.ServiceContracts.Where(x => ids.Contains(x.CrmServiceContractId)), cancellationToken);
            await DeleteAssetsAsync(payload, cancellationToken);
            await DeleteAsync(payload, "asset_types", ids => _context.AssetTypes.Where(x => ids.Contains(x.CrmAssetTypeId)), cancellationToken);
            await DeleteStockLevelsAsync(payload, cancellationToken);
            await DeleteAsync(payload, "warehouses", ids => _context.Warehouses.Where(x => ids.Contains(x.CrmWarehouseId)), cancellationToken);
            await DeleteAsync(payload, "products", ids => _context.Products.Where(x => ids.Contains(x.CrmProductId)), cancellationToken);
            await DeleteAsync(payload, "suppliers", ids => _context.Suppliers.Where(x => ids.Contains(x.CrmSupplierId)), cancellationToken);
            await DeleteProductCategoriesAsync(payload, cancellationToken);
            // addresses after assets, which stand at them
            await DeleteAsync(payload, "customer_addresses", ids => _context.CustomerAddresses.Where(x => ids.Contains(x.CrmCustomerAddressId)), cancellationToken);
            await DeleteAsync(payload, "customers", ids => _context.Customers.Where(x => ids.Contains(x.CrmCustomerId)), cancellationToken);
            await DeleteAsync(payload, "tax_rates", ids => _context.TaxRates.Where(x => ids.Contains(x.CrmTaxRateId)), cancellationToken);
            await DeleteAsync(payload, "tags", ids => _context.Tags.Where(x => ids.Contains(x.CrmTagId)), cancellationToken);
            await DeactivateUsersAsync(payload, cancellationToken);

            var sent = (payload.Deletions?.Keys ?? Enumerable.Empty<string>()).Concat(payload.DeletedKeys?.Keys ?? Enumerable.Empty<string>());
            foreach (var table in sent.Except(_deletionsTaken))
            {
                // a newer CRM than we are: say it once a batch, but take the rest
                _logger.LogWarning("Batch {BatchId} deletes from {Table}, which is not synced here", payload.BatchId, table);
                AddError(table, null, "Deletions of a table that is not synced");
            }
        }

        private async Task DeleteAsync<TEntity>(
            SyncingInboxPayload payload,
            string table,
            Func<List<int>, IQueryable<TEntity>> find,
            CancellationToken cancellationToken)
            where TEntity : BaseEntity, ISyncedEntity
        {
            var ids = DeletedIds(payload, table);

            foreach (var part in ids.Chunk(DefaultChunkSize))
            {
                var rows = await find(part.ToList()).ToListAsync(cancellationToken);
                _context.RemoveRange(rows);
                await _context.SaveChangesAsync(cancellationToken);
                _context.ChangeTracker.Clear();

                _result.Deletes += rows.Count;
                if (rows.Count < part.Length)
                {
                    // usual: a row that was inserted and deleted between two batches never came here
                    _logger.LogDebug("{Table}: {Missing} of {Count} deleted rows were not here", table, part.Length - rows.Count, part.Length);
                }
            }
        }

        /// <summary>
        /// An asset that has work orders cannot go, its history is ours. It is marked instead.
        /// </summary>
        private async Task DeleteAssetsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            foreach (var part in DeletedIds(payload, "assets").Chunk(DefaultChunkSize))
            {
                var assets = await _context.Assets.Where(x => part.Contains(x.CrmAssetId)).ToListAsync(cancellationToken);
                var assetIds = assets.Select(x => x.Id).ToList();

                var withHistory = await _context.WorkOrders
                    .Where(x => x.AssetId != null && assetIds.Contains(x.AssetId.Value))
                    .Select(x => x.AssetId!.Value)
                    .Distinct()
                    .ToListAsync(cancellationToken);

                foreach (var asset in assets)
                {
                    if (withHistory.Contains(asset.Id))
                    {
                        asset.IsDeleted = true;
                        asset.Status = AssetStatus.Retired;
                    }
                    else
                    {
                        _context.Assets.Remove(asset);
                    }

                    _result.Deletes++;
                }

                await _context.SaveChangesAsync(cancellationToken);
                _context.ChangeTracker.Clear();
            }
        }

        private async Task DeleteStockLevelsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            var keys = DeletedKeys(payload, "stock_levels");
            if (keys.Count == 0)
            {
                return;
            }

            var warehouses = await _dictionaryHelper.GetWarehouseIdsByCrmIdAsync(keys.Select(x => x.First), cancellationToken);
            var products = await _dictionaryHelper.GetProductIdsByCrmIdAsync(keys.Select(x => x.Second), cancellationToken);
            var existing = await _dictionaryHelper.GetStockLevelsByKeyAsync(warehouses.Values, products.Values, cancellationToken);

            foreach (var (crmWarehouseId, crmProductId) in keys)
            {
                if (warehouses.TryGetValue(crmWarehouseId, out var warehouseId)
                    && products.TryGetValue(crmProductId, out var productId)
                    && existing.Remove((warehouseId, productId), out var entity))
                {
                    // movements point to it
                    await _context.StockMovements.Where(x => x.StockLevelId == entity.Id).ExecuteDeleteAsync(cancellationToken);
                    _context.StockLevels.Remove(entity);
                    _result.Deletes++;
                }
            }

            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();
        }

        /// <summary>The children of a deleted category go to the top before it leaves.</summary>
        private async Task DeleteProductCategoriesAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            var ids = DeletedIds(payload, "product_categories");
            if (ids.Count == 0)
            {
                return;
            }

            await _context.ProductCategories
                .Where(x => x.ParentCategory != null && ids.Contains(x.ParentCategory.CrmProductCategoryId))
                .ExecuteUpdateAsync(x => x.SetProperty(c => c.ParentCategoryId, (int?)null), cancellationToken);

            await DeleteAsync(
                payload,
                "product_categories",
                part => _context.ProductCategories.Where(x => part.Contains(x.CrmProductCategoryId)),
                cancellationToken);
        }

        /// <summary>Users are never deleted: too much of what they did carries their name.</summary>
        private async Task DeactivateUsersAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            var ids = DeletedIds(payload, "users");
            if (ids.Count == 0)
            {
                return;
            }

            var now = DateTime.UtcNow;
            _result.Deletes += await _context.Users
                .Where(x => ids.Contains(x.CrmUserId) && x.IsActive)
                .ExecuteUpdateAsync(x => x.SetProperty(u => u.IsActive, false).SetProperty(u => u.UpdatedAt, now), cancellationToken);
        }

        private List<int> DeletedIds(SyncingInboxPayload payload, string table)
        {
            _deletionsTaken.Add(table);

            return payload.Deletions != null && payload.Deletions.TryGetValue(table, out var ids) && ids != null
                ? ids.Distinct().ToList()
                : new List<int>();
        }

        /// <summary>Keys of two columns: "3:17". What does not look like one is kept as an error of the batch.</summary>
        private List<(int First, int Second)> DeletedKeys(SyncingInboxPayload payload, string table)
        {
            _deletionsTaken.Add(table);

            var result = new List<(int First, int Second)>();
            if (payload.DeletedKeys == null || !payload.DeletedKeys.TryGetValue(table, out var keys) || keys == null)
            {
                return result;
            }

            foreach (var key in keys.Distinct())
            {
                var parts = key.Split(':');

                if (parts.Length == 2
                    && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                    && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second))
                {
                    result.Add((first, second));
                }
                else
                {
                    AddError(table, null, $"Not a key of two columns: {key}");
                }
            }

            return result;
        }

        #endregion

        #region Chunks

        /// <summary>
        /// Runs <paramref name="apply"/> over a collection in parts, saving after each, so that neither the change
        /// tracker nor a single statement grows with the batch. Rows that were deferred by an earlier batch come first.
        /// </summary>
        private async Task SyncChunks<T>(
            List<T>? items,
            string collection,
            Func<IReadOnlyList<T>, Task> apply,
            CancellationToken cancellationToken,
            int chunkSize = DefaultChunkSize)
        {
            var deferred = await TakeDeferredAsync<T>(collection, cancellationToken);

            // JSON null overwrites the initializer of the list
            var all = items is { Count: > 0 } ? deferred.Concat(items).ToList() : deferred;
            if (all.Count == 0)
            {
                return;
            }

            var watch = Stopwatch.StartNew();
            var number = 0;

            foreach (var chunk in all.Chunk(chunkSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                number++;

                try
                {
                    await apply(chunk);
                    await _context.SaveChangesAsync(cancellationToken);
                }
                catch (DbUpdateException exception)
                {
                    _logger.LogError(
                        exception,
                        "{Collection}: chunk {Number} of {Size} rows was not saved; entities: {Entities}",
                        collection,
                        number,
                        chunk.Length,
                        string.Join(", ", exception.Entries.Select(x => x.Metadata.ClrType.Name).Distinct()));
                    throw;
                }
                finally
                {
                    _context.ChangeTracker.Clear();
                }

                _result.Upserts += chunk.Length;
            }

            _logger.LogDebug(
                "{Collection}: {Count} rows in {Chunks} chunks, {Elapsed} ms",
                collection,
                all.Count,
                number,
                watch.ElapsedMilliseconds);
        }

        /// <summary>
        /// Puts a row aside whose parent is not here yet. It comes back with the next batch, before that batch's own
        /// rows of the collection.
        /// </summary>
        private async Task DeferAsync<T>(
            string collection,
            int crmId,
            T json,
            string parent,
            int parentCrmId,
            CancellationToken cancellationToken)
        {
            // the same row twice in one chunk: the later one is the one to keep
            var known = _context.DeferredSyncItems.Local.FirstOrDefault(x => x.Collection == collection && x.CrmId == crmId)
                ?? await _context.DeferredSyncItems.FirstOrDefaultAsync(x => x.Collection == collection && x.CrmId == crmId, cancellationToken);

            if (known == null)
            {
                known = new DeferredSyncItem
                {
                    Collection = collection,
                    CrmId = crmId,
                    FirstSeenAt = DateTime.UtcNow,
                };
                _context.DeferredSyncItems.Add(known);
            }

            known.MissingParent = parent;
            known.MissingParentCrmId = parentCrmId;
            known.Json = JsonSerializer.Serialize(json, CrmSyncJson.Options);
            known.Attempts++;

            if (_deferred.Add((collection, crmId)))
            {
                _result.Deferred++;
            }

            _logger.LogInformation(
                "{Collection} {CrmId}: deferred, {Parent} {ParentCrmId} is not here yet (attempt {Attempts})",
                collection,
                crmId,
                parent,
                parentCrmId,
                known.Attempts);
        }

        private async Task<List<T>> TakeDeferredAsync<T>(string collection, CancellationToken cancellationToken)
        {
            var waiting = await _context.DeferredSyncItems
                .Where(x => x.Collection == collection)
                .OrderBy(x => x.Id)
                .ToListAsync(cancellationToken);

            if (waiting.Count == 0)
            {
                return new List<T>();
            }

            var result = new List<T>(waiting.Count);
            foreach (var item in waiting)
            {
                if (item.Attempts >= MaxDeferredAttempts)
                {
                    AddError(collection, item.CrmId, $"Given up: {item.MissingParent} {item.MissingParentCrmId} did not come in {item.Attempts} batches");
                    _context.DeferredSyncItems.Remove(item);
                    continue;
                }

                var json = JsonSerializer.Deserialize<T>(item.Json, CrmSyncJson.Options);
                if (json == null)
                {
                    _context.DeferredSyncItems.Remove(item);
                    continue;
                }

                // stays in the table until the parent is here; see ReleaseDeferredAsync
                result.Add(json);
            }

            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();

            return result;
        }

        /// <summary>Takes the deferred rows out that were written in this batch.</summary>
        private async Task ReleaseDeferredAsync(CancellationToken cancellationToken)
        {
            var waiting = await _context.DeferredSyncItems.ToListAsync(cancellationToken);

            foreach (var item in waiting.Where(x => !_deferred.Contains((x.Collection, x.CrmId))))
            {
                _context.DeferredSyncItems.Remove(item);
            }

            await _context.SaveChangesAsync(cancellationToken);
        }

        #endregion

        #region Batches

        private async Task<SyncInboxBatch> BeginBatchAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            var batch = await _context.SyncInboxBatches.FirstOrDefaultAsync(x => x.BatchId == payload.BatchId && x.Part == payload.Part, cancellationToken);

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
            else if (batch.State == SyncBatchState.Done)
            {
                return batch;
            }

            batch.State = SyncBatchState.Processing;
            batch.LastError = null;

            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();

            return batch;
        }

        private async Task FinishBatchAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            await ReleaseDeferredAsync(cancellationToken);

            var batch = await _context.SyncInboxBatches.SingleAsync(
                x => x.BatchId == payload.BatchId && x.Part == payload.Part,
                cancellationToken);
            batch.State = SyncBatchState.Done;
            batch.ProcessedAt = DateTime.UtcNow;
            batch.UpsertCount = _result.Upserts;
            batch.DeleteCount = _result.Deletes;
            batch.SkippedCount = _result.Skipped;

            foreach (var error in _errors)
            {
                error.SyncInboxBatch = batch;
                _context.SyncInboxErrors.Add(error);
            }

            await _context.SaveChangesAsync(cancellationToken);
            _context.ChangeTracker.Clear();
        }

        private async Task FailBatchAsync(SyncingInboxPayload payload, Exception exception)
        {
            _logger.LogError(exception, "Batch {BatchId} part {Part} of {Parts} failed and was rolled back", payload.BatchId, payload.Part, payload.Parts);

            var batch = await _context.SyncInboxBatches.FirstOrDefaultAsync(x => x.BatchId == payload.BatchId && x.Part == payload.Part);
            if (batch == null)
            {
                return;
            }

            batch.State = SyncBatchState.Failed;
            batch.LastError = exception.GetBaseException().Message;

            await _context.SaveChangesAsync();
            _context.ChangeTracker.Clear();
        }

        #endregion

        #region Logging

        /// <summary>
        /// True when what came is older than what is here. Batches overtake each other when the CRM repeats one.
        /// </summary>
        private static bool IsOutdated(DateTime? incoming, DateTime? present) =>
            incoming.HasValue && present.HasValue && incoming.Value < present.Value;

        private void LogOutdated(string collection, int crmId)
        {
            _result.Skipped++;
            _logger.LogDebug("{Collection} {CrmId}: a newer version is here already", collection, crmId);
        }

        private void LogMissingParent(string collection, int crmId, string parent, int parentCrmId)
        {
            _result.Skipped++;
            _logger.LogWarning("{Collection} {CrmId}: {Parent} {ParentCrmId} is unknown, row skipped", collection, crmId, parent, parentCrmId);
            AddError(collection, crmId, $"{parent} {parentCrmId} is unknown");
        }

        private void LogInvalidRow(string collection, int crmId, string reason)
        {
            _result.Skipped++;
            _logger.LogWarning("{Collection} {CrmId}: {Reason}, row skipped", collection, crmId, reason);
            AddError(collection, crmId, reason);
        }

        private void AddError(string collection, int? crmId, string message)
        {
            _errors.Add(new SyncInboxError
            {
                Collection = collection,
                CrmId = crmId,
                Message = message,
            });
        }

        #endregion
    }
}
