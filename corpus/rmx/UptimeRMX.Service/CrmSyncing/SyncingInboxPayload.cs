using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing
{
    /// <summary>
    /// One batch of the CRM's outbox. Every list holds whole rows (never a patch), parents stand before their
    /// children, and a list that has nothing to say is empty or missing.
    /// </summary>
    public class SyncingInboxPayload
    {
        public Guid BatchId { get; set; }

        /// <summary>Large batches are split, all parts have the id of the batch. Parts come in order.</summary>
        public int Part { get; set; } = 1;
        public int Parts { get; set; } = 1;

        /// <summary>When the CRM put the batch together, UTC.</summary>
        public DateTime? GeneratedAt { get; set; }

        public List<UserJson> Users { get; set; } = new();
        public List<TagJson> Tags { get; set; } = new();
        public List<TaxRateJson> TaxRates { get; set; } = new(); // CRM < 4.2
        public List<CustomerJson> Customers { get; set; } = new();
        public List<CustomerAddressJson> CustomerAddresses { get; set; } = new();
        public List<ProductCategoryJson> ProductCategories { get; set; } = new();
        public List<SupplierJson> Suppliers { get; set; } = new();
        public List<ProductJson> Products { get; set; } = new();
        public List<WarehouseJson> Warehouses { get; set; } = new();
        public List<StockLevelJson> StockLevels { get; set; } = new();
        public List<AssetTypeJson> AssetTypes { get; set; } = new();
        public List<AssetJson> Assets { get; set; } = new();
        public List<ServiceContractJson> ServiceContracts { get; set; } = new();
        public List<InvoiceJson> Invoices { get; set; } = new();
        public List<InvoiceLineJson> InvoiceLines { get; set; } = new();
        public List<PaymentJson> Payments { get; set; } = new();

        /// <summary>Table of the CRM -> ids of the rows that are gone.</summary>
        public Dictionary<string, List<int>> Deletions { get; set; } = new();

        /// <summary>The same for tables whose key has two columns: "3:17".</summary>
        public Dictionary<string, List<string>> DeletedKeys { get; set; } = new();
    }
}
