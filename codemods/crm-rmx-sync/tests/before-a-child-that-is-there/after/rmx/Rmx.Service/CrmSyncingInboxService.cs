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

            // Contacts (after Users)
            await SyncChunks(payload.Contacts, nameof(payload.Contacts), async chunk =>
            {
                var users = await _dictionaryHelper.GetUserIdsByCrmIdAsync(chunk.Select(x => x.UserId), cancellationToken);
                var existing = await _dictionaryHelper.GetContactsByCrmIdAsync(chunk.Select(x => x.Id), cancellationToken);

                foreach (var json in chunk)
                {
                    if (!users.TryGetValue(json.UserId, out var userId))
                    {
                        LogMissingParent(nameof(payload.Contacts), json.Id, nameof(json.UserId), json.UserId);
                        continue;
                    }

                    if (existing.TryGetValue(json.Id, out var entity))
                    {
                        ContactInboxMapper.Apply(json, entity, userId);
                    }
                    else
                    {
                        entity = ContactInboxMapper.ToEntity(json, userId);
                        existing.Add(json.Id, entity);
                        _context.Contacts.Add(entity);
                    }
                }
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

            // Assets (after Customers, Contacts, Products)
            await SyncChunks(payload.Assets, nameof(payload.Assets), async chunk =>
            {
                var customers = await _helper.GetCustomerIdsByCrmIdAsync(chunk.Select(x => x.CustomerId), cancellationToken);
                var contacts = await _helper.GetContactIdsByCrmIdAsync(chunk.Select(x => x.ContactId), cancellationToken);
                var products = await _helper.GetProductIdsByCrmIdAsync(chunk.Select(x => x.ProductId), cancellationToken);
                await Upsert(chunk, cancellationToken);
            }, cancellationToken);

            await ApplyDeletionsAsync(payload, cancellationToken);
        }
    }
}
