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

            await ApplyDeletionsAsync(payload, cancellationToken);
        }
    }
}
