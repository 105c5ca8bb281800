using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.Context;
using UptimeRMX.Models.DefaultContextModels;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// Looks rows up by the ids of the CRM, many at a time. Two families:
    /// <list type="bullet">
    /// <item><c>GetXsByCrmIdAsync</c>: tracked entities of one chunk, to be updated. Never cached.</item>
    /// <item><c>GetXIdsByCrmIdAsync</c>: CRM id to our id, for foreign keys. Cached for the whole batch.</item>
    /// </list>
    /// Ids that are not there are not in the result, either; the caller decides what a missing parent means.
    /// </summary>
    public class CrmSyncDatabaseDictionaryHelper
    {
        // SQL Server takes 2100 parameters; EF 8 sends a list as one, but OPENJSON gets slow beyond this
        private const int LookupSize = 2000;

        private readonly DefaultContext _context;

        // Users
        private readonly Dictionary<int, int> _userIds = new();

        // Crm
        private readonly Dictionary<int, int> _customerIds = new();
        private readonly Dictionary<int, int> _customerAddressIds = new();

        // Inventory
        private readonly Dictionary<int, int> _productCategoryIds = new();
        private readonly Dictionary<int, int> _supplierIds = new();
        private readonly Dictionary<int, int> _productIds = new();
        private readonly Dictionary<int, int> _warehouseIds = new();

        // Assets
        private readonly Dictionary<int, int> _assetTypeIds = new();

        // Billing
        private readonly Dictionary<int, int> _serviceContractIds = new();
        private readonly Dictionary<int, int> _invoiceIds = new();
        private Dictionary<decimal, int>? _taxRateIdsByPercentage;

        public CrmSyncDatabaseDictionaryHelper(DefaultContext context)
        {
            _context = context;
        }

        #region Users

        public Task<Dictionary<int, User>> GetUsersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Users, x => x.CrmUserId, crmIds, ct);

        public Task<Dictionary<int, int>> GetUserIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(_userIds, _context.Users.Select(x => new CrmKey { CrmId = x.CrmUserId, Id = x.Id }), crmIds, ct);

        /// <summary>
        /// Users by their log-in name. An account that was set up here before the CRM knew it is taken over
        /// instead of being inserted a second time.
        /// </summary>
        public async Task<Dictionary<string, User>> GetUsersByUserNameAsync(IEnumerable<string> userNames, CancellationToken ct)
        {
            var wanted = userNames.Select(x => x.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var users = await _context.Users.Where(x => wanted.Contains(x.UserName)).ToListAsync(ct);

            // the column's collation ignores case, so this must, too
            return users.ToDictionary(x => x.UserName, StringComparer.OrdinalIgnoreCase);
        }

        #endregion

        #region Crm

        public Task<Dictionary<int, Tag>> GetTagsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Tags, x => x.CrmTagId, crmIds, ct);

        public Task<Dictionary<int, Customer>> GetCustomersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Customers, x => x.CrmCustomerId, crmIds, ct);

        public Task<Dictionary<int, int>> GetCustomerIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(_customerIds, _context.Customers.Select(x => new CrmKey { CrmId = x.CrmCustomerId, Id = x.Id }), crmIds, ct);

        public Task<Dictionary<int, CustomerAddress>> GetCustomerAddressesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.CustomerAddresses, x => x.CrmCustomerAddressId, crmIds, ct);

        public Task<Dictionary<int, int>> GetCustomerAddressIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _customerAddressIds,
                _context.CustomerAddresses.Select(x => new CrmKey { CrmId = x.CrmCustomerAddressId, Id = x.Id }),
                crmIds,
                ct);

        /// <summary>
        /// The default address of each kind, by our customer id. Only one may be left per kind after a chunk.
        /// </summary>
        public async Task<ILookup<int, CustomerAddress>> GetDefaultAddressesAsync(IEnumerable<int> customerIds, CancellationToken ct)
        {
            var wanted = customerIds.Distinct().ToList();
            var addresses = await _context.CustomerAddresses
                .Where(x => x.IsDefault && wanted.Contains(x.CustomerId))
                .ToListAsync(ct);

            return addresses.ToLookup(x => x.CustomerId);
        }

        #endregion

        #region Inventory

        public Task<Dictionary<int, ProductCategory>> GetProductCategoriesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.ProductCategories, x => x.CrmProductCategoryId, crmIds, ct);

        public Task<Dictionary<int, int>> GetProductCategoryIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _productCategoryIds,
                _context.ProductCategories.Select(x => new CrmKey { CrmId = x.CrmProductCategoryId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, Supplier>> GetSuppliersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Suppliers, x => x.CrmSupplierId, crmIds, ct);

        public Task<Dictionary<int, int>> GetSupplierIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _supplierIds,
                _context.Suppliers.Select(x => new CrmKey { CrmId = x.CrmSupplierId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, Product>> GetProductsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Products, x => x.CrmProductId, crmIds, ct);

        public Task<Dictionary<int, int>> GetProductIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _productIds,
                _context.Products.Select(x => new CrmKey { CrmId = x.CrmProductId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, Warehouse>> GetWarehousesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Warehouses, x => x.CrmWarehouseId, crmIds, ct);

        public Task<Dictionary<int, int>> GetWarehouseIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _warehouseIds,
                _context.Warehouses.Select(x => new CrmKey { CrmId = x.CrmWarehouseId, Id = x.Id }),
                crmIds,
                ct);

        /// <summary>
        /// Stock levels by (warehouse, product), both being <b>our</b> ids: the CRM has no id for them.
        /// </summary>
        public async Task<Dictionary<(int WarehouseId, int ProductId), StockLevel>> GetStockLevelsByKeyAsync(
            IEnumerable<int> warehouseIds,
            IEnumerable<int> productIds,
            CancellationToken ct)
        {
            var warehouses = warehouseIds.Distinct().ToList();
            var products = productIds.Distinct().ToList();

            // a little more than asked for (the cross product), which is cheaper than a list of pairs
            var levels = await _context.StockLevels
                .Where(x => warehouses.Contains(x.WarehouseId) && products.Contains(x.ProductId))
                .ToListAsync(ct);

            return levels.ToDictionary(x => (x.WarehouseId, x.ProductId));
        }

        #endregion

        #region Assets

        public Task<Dictionary<int, AssetType>> GetAssetTypesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.AssetTypes, x => x.CrmAssetTypeId, crmIds, ct);

        public Task<Dictionary<int, int>> GetAssetTypeIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _assetTypeIds,
                _context.AssetTypes.Select(x => new CrmKey { CrmId = x.CrmAssetTypeId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, Asset>> GetAssetsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Assets, x => x.CrmAssetId, crmIds, ct);

        #endregion

        #region Billing

        public Task<Dictionary<int, TaxRate>> GetTaxRatesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.TaxRates, x => x.CrmTaxRateId, crmIds, ct);

        /// <summary>
        /// Our tax rates by percentage. Where two countries share one the older row wins, which is what the
        /// CRM's migration to percentages did.
        /// </summary>
        public async Task<Dictionary<decimal, int>> GetTaxRateIdsByPercentageAsync(CancellationToken ct)
        {
            if (_taxRateIdsByPercentage != null)
            {
                return _taxRateIdsByPercentage;
            }

            var rates = await _context.TaxRates
                .AsNoTracking()
                .OrderBy(x => x.Id)
                .Select(x => new { x.Id, x.Percentage })
                .ToListAsync(ct);

            _taxRateIdsByPercentage = new Dictionary<decimal, int>();
            foreach (var rate in rates)
            {
                _taxRateIdsByPercentage.TryAdd(rate.Percentage, rate.Id);
            }

            return _taxRateIdsByPercentage;
        }

        public Task<Dictionary<int, ServiceContract>> GetServiceContractsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.ServiceContracts, x => x.CrmServiceContractId, crmIds, ct);

        public Task<Dictionary<int, int>> GetServiceContractIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _serviceContractIds,
                _context.ServiceContracts.Select(x => new CrmKey { CrmId = x.CrmServiceContractId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, Invoice>> GetInvoicesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Invoices, x => x.CrmInvoiceId, crmIds, ct);

        public Task<Dictionary<int, int>> GetInvoiceIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToIdsAsync(
                _invoiceIds,
                _context.Invoices.Select(x => new CrmKey { CrmId = x.CrmInvoiceId, Id = x.Id }),
                crmIds,
                ct);

        public Task<Dictionary<int, InvoiceLine>> GetInvoiceLinesByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.InvoiceLines, x => x.CrmInvoiceLineId, crmIds, ct);

        public Task<Dictionary<int, Payment>> GetPaymentsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct) =>
            ToDictionaryAsync(_context.Payments, x => x.CrmPaymentId, crmIds, ct);

        #endregion

        /// <summary>
        /// Forgets all cached ids. To be called at the start of a batch, after deletions and after a rollback:
        /// a cached id of a row that is gone would end in a foreign key error.
        /// </summary>
        public void Clear()
        {
            _userIds.Clear();

            _customerIds.Clear();
            _customerAddressIds.Clear();

            _productCategoryIds.Clear();
            _supplierIds.Clear();
            _productIds.Clear();
            _warehouseIds.Clear();

            _assetTypeIds.Clear();

            _serviceContractIds.Clear();
            _invoiceIds.Clear();
            _taxRateIdsByPercentage = null;
        }

        /// <summary>
        /// Tracked rows by the key of the CRM. A key that stands there twice is a broken unique index; then the
        /// last row wins, as it does in the inbox.
        /// </summary>
        private static async Task<Dictionary<int, TEntity>> ToDictionaryAsync<TEntity>(
            IQueryable<TEntity> source,
            Expression<Func<TEntity, int>> key,
            IEnumerable<int> crmIds,
            CancellationToken ct)
            where TEntity : BaseEntity, ISyncedEntity
        {
            var result = new Dictionary<int, TEntity>();
            var keyOf = key.Compile();

            foreach (var part in crmIds.Distinct().Chunk(LookupSize))
            {
                foreach (var entity in await source.Where(KeyIn(key, part)).ToListAsync(ct))
                {
                    result[keyOf(entity)] = entity;
                }
            }

            return result;
        }

        /// <summary>
        /// Our ids by those of the CRM. Asks the database only for what the cache does not have; ids that were not
        /// found are asked for again, because the parent may have been written in between.
        /// </summary>
        private static async Task<Dictionary<int, int>> ToIdsAsync(
            Dictionary<int, int> cache,
            IQueryable<CrmKey> source,
            IEnumerable<int> crmIds,
            CancellationToken ct)
        {
            var wanted = crmIds.Distinct().ToList();

            foreach (var part in wanted.Where(x => !cache.ContainsKey(x)).Chunk(LookupSize))
            {
                foreach (var found in await source.Where(x => part.Contains(x.CrmId)).ToListAsync(ct))
                {
                    cache[found.CrmId] = found.Id;
                }
            }

            // a copy of what was asked for: the cache itself never leaves this class
            var result = new Dictionary<int, int>(wanted.Count);
            foreach (var crmId in wanted)
            {
                if (cache.TryGetValue(crmId, out var id))
                {
                    result.Add(crmId, id);
                }
            }

            return result;
        }

        /// <summary><c>x => ids.Contains(key(x))</c>, as EF can translate it.</summary>
        private static Expression<Func<TEntity, bool>> KeyIn<TEntity>(Expression<Func<TEntity, int>> key, int[] ids)
        {
            var contains = Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                new[] { typeof(int) },
                Expression.Constant(ids),
                key.Body);

            return Expression.Lambda<Func<TEntity, bool>>(contains, key.Parameters);
        }

        /// <summary>A pair that EF can filter on after the projection, which a tuple is not.</summary>
        private sealed class CrmKey
        {
            public int CrmId { get; set; }

            public int Id { get; set; }
        }
    }

    internal static class CrmIdExtensions
    {
        public static IEnumerable<int> NotNull(this IEnumerable<int?> ids)
        {
            foreach (var id in ids)
            {
                if (id.HasValue)
                {
                    yield return id.Value;
                }
            }
        }

        /// <summary>Our id of an optional parent: null without one, and null as well while it is not here yet.</summary>
        public static int? IdOrNull(this Dictionary<int, int> ids, int? crmId) =>
            crmId.HasValue && ids.TryGetValue(crmId.Value, out var id) ? id : null;
    }
}
