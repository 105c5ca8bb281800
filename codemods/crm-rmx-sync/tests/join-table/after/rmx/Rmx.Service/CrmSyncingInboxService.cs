namespace Rmx.Service
{
    public class CrmSyncingInboxService
    {
        private async Task ProcessAsync(SyncingInboxPayload payload, CancellationToken cancellationToken)
        {
            // Users
            await SyncChunks(payload.Users, nameof(payload.Users), async chunk =>
            {
                await Upsert(chunk, cancellationToken);
            }, cancellationToken);

            // Customers (after Users)
            await SyncChunks(payload.Customers, nameof(payload.Customers), async chunk =>
            {
                var users = await _helper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.UserId), cancellationToken);
                await Upsert(chunk, cancellationToken);
            }, cancellationToken);

            // Products
            await SyncChunks(payload.Products, nameof(payload.Products), async chunk =>
            {
                await Upsert(chunk, cancellationToken);
            }, cancellationToken);

            // Assets (after Customers, Products)
            await SyncChunks(payload.Assets, nameof(payload.Assets), async chunk =>
            {
                var customers = await _helper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var products = await _helper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId), cancellationToken);
                await Upsert(chunk, cancellationToken);
            }, cancellationToken);

            // AssetUsers (after Users, Assets)
            await SyncChunks(payload.AssetUsers, nameof(payload.AssetUsers), async chunk =>
            {
                var assets = await _dictionaryHelper.GetAssetIdsByCrmIdAsync(chunk.Select(x => x.AssetId), cancellationToken);
                var users = await _dictionaryHelper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.UserId), cancellationToken);
                var existing = await _dictionaryHelper.GetAssetUsersByKeyAsync(assets.Values, users.Values, cancellationToken);

                foreach (var json in chunk)
                {
                    if (!assets.TryGetValue(json.AssetId, out var assetId))
                    {
                        LogMissingParent(nameof(payload.AssetUsers), json.UserId, nameof(json.AssetId), json.AssetId);
                        continue;
                    }

                    if (!users.TryGetValue(json.UserId, out var userId))
                    {
                        LogMissingParent(nameof(payload.AssetUsers), json.AssetId, nameof(json.UserId), json.UserId);
                        continue;
                    }

                    if (existing.TryGetValue((assetId, userId), out var entity))
                    {
                        AssetUserInboxMapper.Apply(json, entity, assetId, userId);
                    }
                    else
                    {
                        entity = AssetUserInboxMapper.ToEntity(json, assetId, userId);
                        existing.Add((assetId, userId), entity);
                        _context.AssetUsers.Add(entity);
                    }
                }
            }, cancellationToken);

            await ApplyDeletionsAsync(payload, cancellationToken);
        }
    }
}
