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

        public void Clear()
        {
            _userIds.Clear();
            _customerIds.Clear();
            _productIds.Clear();
        }
    }
}
