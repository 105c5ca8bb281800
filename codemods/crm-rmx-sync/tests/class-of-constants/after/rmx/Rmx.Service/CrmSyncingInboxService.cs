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

            // Contacts (after Customers)
            await SyncChunks(payload.Contacts, nameof(payload.Contacts), async chunk =>
            {
                var customers = await _dictionaryHelper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var existing = await _dictionaryHelper.GetContactsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!customers.TryGetValue(json.CustomerId, out var customerId))
                    {
                        throw new InvalidOperationException($"{nameof(payload.Contacts)} {json.Id}: {nameof(json.CustomerId)} {json.CustomerId} is not here");
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ContactInboxMapper.Apply(json, entity, customerId);
                    }
                    else
                    {
                        entity = ContactInboxMapper.ToEntity(json, customerId);
                        existing.Add(json.Id, entity);
                        _context.Contacts.Add(entity);
                    }
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
