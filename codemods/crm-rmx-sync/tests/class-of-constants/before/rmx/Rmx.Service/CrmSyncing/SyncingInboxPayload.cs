using Rmx.Service.CrmSyncing.JsonModels;

namespace Rmx.Service.CrmSyncing
{
    public class SyncingInboxPayload
    {
        public Guid BatchId { get; set; }

        public List<UserJson> Users { get; set; } = [];
        public List<CustomerJson> Customers { get; set; } = [];
        public List<ProductJson> Products { get; set; } = [];
        public List<AssetJson> Assets { get; set; } = [];

        public Dictionary<string, List<int>> Deletions { get; set; } = new();
        public Dictionary<string, List<string>> DeletedKeys { get; set; } = new();
    }
}
