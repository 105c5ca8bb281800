using Microsoft.EntityFrameworkCore;
using Rmx.Models.Context;
using Rmx.Models.DefaultContextModels.Crm;
using Rmx.Models.DefaultContextModels.Stock;
using Rmx.Models.DefaultContextModels.Users;

namespace Rmx.Service.CrmSyncing
{
    public class CrmSyncDatabaseDictionaryHelper
    {
        private readonly DefaultContext _context;
        private readonly Dictionary<int, int> _userIds = new();
        private readonly Dictionary<int, int> _customerIds = new();
        private readonly Dictionary<int, int> _productIds = new();
        private readonly Dictionary<int, int> _assetIds = new();

        public CrmSyncDatabaseDictionaryHelper(DefaultContext context)
        {
            _context = context;
        }

        public async Task<Dictionary<int, User>> GetUsersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Distinct().ToList();
            return await _context.Users.Where(x => wanted.Contains(x.CrmUserId)).ToDictionaryAsync(x => x.CrmUserId, ct);
        }

        public async Task<Dictionary<int, int>> GetUserIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Where(x => !_userIds.ContainsKey(x)).Distinct().ToList();
            foreach (var found in await _context.Users.Where(x => wanted.Contains(x.CrmUserId)).Select(x => new { x.CrmUserId, x.Id }).ToListAsync(ct))
            {
                _userIds[found.CrmUserId] = found.Id;
            }

            return _userIds;
        }

        public async Task<Dictionary<int, Customer>> GetCustomersByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Distinct().ToList();
            return await _context.Customers.Where(x => wanted.Contains(x.CrmCustomerId)).ToDictionaryAsync(x => x.CrmCustomerId, ct);
        }

        public async Task<Dictionary<int, int>> GetCustomerIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Where(x => !_customerIds.ContainsKey(x)).Distinct().ToList();
            foreach (var found in await _context.Customers.Where(x => wanted.Contains(x.CrmCustomerId)).Select(x => new { x.CrmCustomerId, x.Id }).ToListAsync(ct))
            {
                _customerIds[found.CrmCustomerId] = found.Id;
            }

            return _customerIds;
        }

        public async Task<Dictionary<int, Product>> GetProductsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Distinct().ToList();
            return await _context.Products.Where(x => wanted.Contains(x.CrmProductId)).ToDictionaryAsync(x => x.CrmProductId, ct);
        }

        public async Task<Dictionary<int, int>> GetProductIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Where(x => !_productIds.ContainsKey(x)).Distinct().ToList();
            foreach (var found in await _context.Products.Where(x => wanted.Contains(x.CrmProductId)).Select(x => new { x.CrmProductId, x.Id }).ToListAsync(ct))
            {
                _productIds[found.CrmProductId] = found.Id;
            }

            return _productIds;
        }

        public async Task<Dictionary<int, Asset>> GetAssetsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Distinct().ToList();
            return await _context.Assets.Where(x => wanted.Contains(x.CrmAssetId)).ToDictionaryAsync(x => x.CrmAssetId, ct);
        }

        public async Task<Dictionary<int, int>> GetAssetIdsByCrmIdAsync(IEnumerable<int> crmIds, CancellationToken ct)
        {
            var wanted = crmIds.Where(x => !_assetIds.ContainsKey(x)).Distinct().ToList();
            foreach (var found in await _context.Assets.Where(x => wanted.Contains(x.CrmAssetId)).Select(x => new { x.CrmAssetId, x.Id }).ToListAsync(ct))
            {
                _assetIds[found.CrmAssetId] = found.Id;
            }

            return _assetIds;
        }

        public async Task<Dictionary<(int AssetId, int UserId), AssetUser>> GetAssetUsersByKeyAsync(
            IEnumerable<int> assetIds,
            IEnumerable<int> userIds,
            CancellationToken ct)
        {
            var assets = assetIds.Distinct().ToList();
            var users = userIds.Distinct().ToList();

            // a little more than asked for (the cross product), which is cheaper than a list of pairs
            var found = await _context.AssetUsers
                .Where(x => assets.Contains(x.AssetId) && users.Contains(x.UserId))
                .ToListAsync(ct);

            return found.ToDictionary(x => (x.AssetId, x.UserId));
        }

        public void Clear()
        {
            _userIds.Clear();
            _customerIds.Clear();
            _productIds.Clear();
            _assetIds.Clear();
        }
    }
}
