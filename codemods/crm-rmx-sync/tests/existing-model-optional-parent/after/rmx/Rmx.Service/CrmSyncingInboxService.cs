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

            // Drivers (after Users, Customers)
            await SyncChunks(payload.Drivers, nameof(payload.Drivers), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId).NotNull(), cancellationToken);
                var existing = await _dictionaryHelper.GetUsersByCrmIdAsync(chunk.Select(x => x.UserId), cancellationToken);

                foreach (var json in chunk)
                {
                    var customerId = customers.IdOrNull(json.CustomerId);

                    if (!existing.TryGetValue(json.UserId, out var entity))
                    {
                        await DeferAsync(nameof(payload.Drivers), json.Id, json, nameof(json.UserId), json.UserId, cancellationToken);
                        continue;
                    }

                    DriverInboxMapper.Apply(json, entity, customerId);
                }
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

            await ApplyDeletionsAsync(payload, cancellationToken);
        }
    }
}
