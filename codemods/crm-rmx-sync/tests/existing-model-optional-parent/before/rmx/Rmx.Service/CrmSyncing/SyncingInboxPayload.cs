using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing
{
    public class SyncingInboxPayload
    {
        public Guid BatchId { get; set; }

        public List<UserJson> Users { get; set; } = new();
        public List<CustomerJson> Customers { get; set; } = new();
        public List<ProductJson> Products { get; set; } = new();
        public List<AssetJson> Assets { get; set; } = new();

        public Dictionary<string, List<int>> Deletions { get; set; } = new();
        public Dictionary<string, List<string>> DeletedKeys { get; set; } = new();
    }
}
