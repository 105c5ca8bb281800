using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Rmx.Models.Context;
using Rmx.Models.DefaultContextModels;
using Rmx.Service.CrmSyncing.InboxMappers;
using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing
{
    public class CrmSyncingInboxService
    {
        private readonly DefaultContext _context;
        private readonly CrmSyncDatabaseDictionaryHelper _helper;
        private readonly ILogger<CrmSyncingInboxService> _logger;
        private readonly List<string> _waiting = new();

        public CrmSyncingInboxService(DefaultContext context, CrmSyncDatabaseDictionaryHelper helper, ILogger<CrmSyncingInboxService> logger)
        {
            _context = context;
            _helper = helper;
            _logger = logger;
        }

        public async Task ProcessAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            // Users
            await SyncChunks(payload.Users, nameof(payload.Users), async chunk =>
            {
                var existing = await _helper.GetUsersByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        UserInboxMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = UserInboxMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.Users.Add(entity);
                    }
                }
            }, cancellationToken);

            // Customers (after Users)
            await SyncChunks(payload.Customers, nameof(payload.Customers), async chunk =>
            {
                var users = await _helper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.UserId).OfType<int>(), cancellationToken);
                var existing = await _helper.GetCustomersByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    int? userId = json.UserId.HasValue && users.TryGetValue(json.UserId.Value, out var found) ? found : null;

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        CustomerInboxMapper.Apply(json, entity, userId);
                    }
                    else
                    {
                        entity = CustomerInboxMapper.ToEntity(json, userId);
                        existing.Add(json.Id, entity);
                        _context.Customers.Add(entity);
                    }
                }
            }, cancellationToken);

            // Products
            await SyncChunks(payload.Products, nameof(payload.Products), async chunk =>
            {
                var existing = await _helper.GetProductsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ProductInboxMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = ProductInboxMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.Products.Add(entity);
                    }
                }
            }, cancellationToken);

            // Assets (after Customers, Products)
            await SyncChunks(payload.Assets, nameof(payload.Assets), async chunk =>
            {
                var customers = await _helper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var products = await _helper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId), cancellationToken);
                var existing = await _helper.GetAssetsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        LogMissingParent(nameof(payload.Assets), json.Id, nameof(json.CustomerId), json.CustomerId);
                        continue;
                    }

                    if (!products.TryGetValue(json.ProductId, out var productId))
                    {
                        await DeferAsync(nameof(payload.Assets), json.Id, json, cancellationToken);
                        continue;
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        AssetInboxMapper.Apply(json, entity, customerId, productId);
                    }
                    else
                    {
                        entity = AssetInboxMapper.ToEntity(json, customerId, productId);
                        existing.Add(json.Id, entity);
                        _context.Assets.Add(entity);
                    }
                }
            }, cancellationToken);

            // Spares
            await SyncChunks(payload.Spares, nameof(payload.Spares), async chunk =>
            {
                var existing = await _helper.GetSparesByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        SpareInboxMapper.Apply(json, entity);
                    }
                    else
                    {
                        entity = SpareInboxMapper.ToEntity(json);
                        existing.Add(json.Id, entity);
                        _context.Spares.Add(entity);
                    }
                }
            }, cancellationToken);

            await ApplyDeletionsAsync(payload, cancellationToken);
        }

        private async Task ApplyDeletionsAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            await DeleteAsync(payload, "assets", ids => _context.Assets.Where(x => ids.Contains(x.CrmAssetId)), cancellationToken);
            await DeleteAsync(payload, "products", ids => _context.Products.Where(x => ids.Contains(x.CrmProductId)), cancellationToken);
            await DeleteAsync(payload, "customers", ids => _context.Customers.Where(x => ids.Contains(x.CrmCustomerId)), cancellationToken);
            await DeleteAsync(payload, "users", ids => _context.Users.Where(x => ids.Contains(x.CrmUserId)), cancellationToken);
        }

        private async Task DeleteAsync<TEntity>(SyncingInboxPayload payload, string table, Func<List<int>, IQueryable<TEntity>> find, CancellationToken cancellationToken)
            where TEntity : BaseEntity
        {
            if (payload.Deletions.TryGetValue(table, out var ids))
            {
                _context.RemoveRange(await find(ids).ToListAsync(cancellationToken));
                await _context.SaveChangesAsync(cancellationToken);
                _context.ChangeTracker.Clear();
            }
        }

        private static List<(int First, int Second)> DeletedKeys(SyncingInboxPayload payload, string table)
        {
            var keys = payload.DeletedKeys.TryGetValue(table, out var texts) ? texts : new List<string>();
            return keys.Select(x => x.Split(':')).Select(x => (int.Parse(x[0], CultureInfo.InvariantCulture), int.Parse(x[1], CultureInfo.InvariantCulture))).ToList();
        }

        private async Task SyncChunks<T>(List<T> items, string collection, Func<IReadOnlyList<T>, Task> apply, CancellationToken cancellationToken)
        {
            foreach (var chunk in items.Chunk(500))
            {
                await apply(chunk);
                await _context.SaveChangesAsync(cancellationToken);
                _context.ChangeTracker.Clear();
            }

            _logger.LogDebug("{Collection}: {Count}", collection, items.Count);
        }

        private Task DeferAsync<T>(string collection, int crmId, T json, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _waiting.Add($"{collection} {crmId}: {JsonSerializer.Serialize(json, CrmSyncJson.Options)}");
            return Task.CompletedTask;
        }

        private void LogMissingParent(string collection, int crmId, string parent, int parentCrmId)
        {
            _logger.LogWarning("{Collection} {CrmId}: {Parent} {ParentCrmId} is unknown", collection, crmId, parent, parentCrmId);
        }
    }
}
