using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Service;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.Context
{
    /// <summary>
    /// The one context of the backend. Migrations live in UptimeRMX.Migrations:
    /// <c>dotnet ef migrations add Name -p UptimeRMX.Migrations -s UptimeRMX.Migrations</c>
    /// </summary>
    public class DefaultContext : DbContext
    {
        public DefaultContext(DbContextOptions<DefaultContext> options)
            : base(options)
        {
        }

        #region Crm

        public DbSet<Customer> Customers { get; set; } = null!;
        public DbSet<CustomerAddress> CustomerAddresses { get; set; } = null!;
        public DbSet<Tag> Tags { get; set; } = null!;
        public DbSet<CustomerGroup> CustomerGroups { get; set; } = null!;
        public DbSet<CustomerGroupMember> CustomerGroupMembers { get; set; } = null!;
        public DbSet<CustomerNote> CustomerNotes { get; set; } = null!;
        public DbSet<Industry> Industries { get; set; } = null!;
        public DbSet<Lead> Leads { get; set; } = null!;
        public DbSet<Opportunity> Opportunities { get; set; } = null!;
        // Marketing
        public DbSet<Campaign> Campaigns { get; set; } = null!;
        public DbSet<CampaignRecipient> CampaignRecipients { get; set; } = null!;
        public DbSet<CrmDocument> CrmDocuments => Set<CrmDocument>();

        #endregion

        #region Service

        public DbSet<ServiceLevel> ServiceLevels { get; set; } = null!;

        public DbSet<WorkOrder> WorkOrders { get; set; } = null!;
        public DbSet<WorkOrderLine> WorkOrderLines { get; set; } = null!;
        public DbSet<WorkOrderStatusHistory> WorkOrderStatusHistories { get; set; } = null!;
        public DbSet<TimeEntry> TimeEntries { get; set; } = null!;

        public DbSet<MaintenancePlan> MaintenancePlans { get; set; } = null!;
        public DbSet<MaintenanceVisit> MaintenanceVisits { get; set; } = null!;
        public DbSet<Appointment> Appointments { get; set; } = null!;

        public DbSet<Checklist> Checklists => Set<Checklist>();
        public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();
        public DbSet<ChecklistResult> ChecklistResults => Set<ChecklistResult>();
        public DbSet<FaultCode> FaultCodes => Set<FaultCode>();

        #endregion

        #region Inventory

        public DbSet<Product> Products { get; set; } = null!;
        public DbSet<ProductCategory> ProductCategories { get; set; } = null!;
        public DbSet<ProductSupplier> ProductSuppliers { get; set; } = null!;
        public DbSet<PurchaseOrder> PurchaseOrders { get; set; } = null!;
        public DbSet<PurchaseOrderLine> PurchaseOrderLines { get; set; } = null!;
        public DbSet<StockCount> StockCounts { get; set; } = null!;
        public DbSet<StockLevel> StockLevels { get; set; } = null!;
        public DbSet<StockMovement> StockMovements { get; set; } = null!;
        public DbSet<Supplier> Suppliers { get; set; } = null!;
        public DbSet<UnitOfMeasure> UnitsOfMeasure { get; set; } = null!;
        public DbSet<Warehouse> Warehouses { get; set; } = null!;

        #endregion

        #region Billing

        public DbSet<TaxRate> TaxRates { get; set; } = null!;
        public DbSet<PaymentTerm> PaymentTerms { get; set; } = null!;
        public DbSet<ServiceContract> ServiceContracts { get; set; } = null!;
        public DbSet<ServiceContractLine> ServiceContractLines { get; set; } = null!;
        public DbSet<Invoice> Invoices { get; set; } = null!;
        public DbSet<InvoiceLine> InvoiceLines { get; set; } = null!;
        public DbSet<Payment> Payments { get; set; } = null!;
        public DbSet<CreditNote> CreditNotes { get; set; } = null!;
        public DbSet<DunningLevel> DunningLevels { get; set; } = null!;
        // InvoiceDocument has no set on purpose, see there

        #endregion

        #region Assets

        public DbSet<AssetType> AssetTypes { get; set; } = null!;
        public DbSet<Manufacturer> Manufacturers { get; set; } = null!;
        public DbSet<Asset> Assets { get; set; } = null!;
        public DbSet<AssetLocation> AssetLocations { get; set; } = null!;
        public DbSet<AssetMeterReading> AssetMeterReadings { get; set; } = null!;
        public DbSet<AssetPhoto> AssetPhotos { get; set; } = null!;
        public DbSet<AssetStatusChange> AssetStatusChanges { get; set; } = null!;

        #endregion

        #region Users

        public DbSet<User> Users => Set<User>();
        public DbSet<Team> Teams => Set<Team>();
        public DbSet<Role> Roles => Set<Role>();
        public DbSet<UserRole> UserRoles => Set<UserRole>();
        public DbSet<Permission> Permissions => Set<Permission>();
        public DbSet<RolePermission> RolePermissions => Set<RolePermission>();
        public DbSet<UserSession> UserSessions => Set<UserSession>();
        public DbSet<UserPreference> UserPreferences => Set<UserPreference>();

        #endregion

        #region Sync

        public DbSet<DeferredSyncItem> DeferredSyncItems => Set<DeferredSyncItem>();
        public DbSet<SyncCursor> SyncCursors => Set<SyncCursor>();
        public DbSet<SyncInboxBatch> SyncInboxBatches => Set<SyncInboxBatch>();
        public DbSet<SyncInboxError> SyncInboxErrors => Set<SyncInboxError>();
        public DbSet<SyncOutboxMessage> SyncOutboxMessages => Set<SyncOutboxMessage>();

        #endregion

        public override int SaveChanges(bool acceptAllChangesOnSuccess)
        {
            StampEntities();
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }

        public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
        {
            StampEntities();
            return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);

            #region Crm

            modelBuilder.Entity<Customer>(entity =>
            {
                entity.HasIndex(e => e.CrmCustomerId).IsUnique();
                entity.HasIndex(e => e.CustomerNo).IsUnique();
                entity.HasIndex(e => new { e.Name, e.CustomerNo });

                entity.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
                entity.Property(e => e.PaymentTermsDays).HasDefaultValue(30);

                entity.HasOne(e => e.AccountManager)
                    .WithMany()
                    .HasForeignKey(e => e.AccountManagerId)
                    .OnDelete(DeleteBehavior.SetNull);
            });

            modelBuilder.Entity<CustomerAddress>(entity =>
            {
                entity.HasIndex(e => e.CrmCustomerAddressId).IsUnique();
                entity.HasIndex(e => new { e.CountryCode, e.PostalCode });

                entity.Property(e => e.Kind).HasConversion<string>().HasMaxLength(10);

                entity.HasOne(e => e.Customer)
                    .WithMany(c => c.Addresses)
                    .HasForeignKey(e => e.CustomerId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<Tag>(entity =>
            {
                entity.HasIndex(e => e.CrmTagId).IsUnique();
                entity.HasIndex(e => e.Slug).IsUnique();
            });

            modelBuilder.Entity<CustomerGroup>().HasIndex(e => e.Code).IsUnique();

            modelBuilder.Entity<CustomerGroupMember>(entity =>
            {
                entity.HasKey(e => new { e.CustomerGroupId, e.CustomerId });

                entity.HasOne(e => e.CustomerGroup).WithMany(g => g.Members).HasForeignKey(e => e.CustomerGroupId);
                entity.HasOne(e => e.Customer).WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<Industry>().HasIndex(e => e.NaceCode).IsUnique();

            modelBuilder.Entity<Lead>(entity =>
            {
                entity.HasIndex(e => e.State);
                entity.HasIndex(e => e.Email);
            });

            modelBuilder.Entity<Opportunity>(entity =>
            {
                entity.HasIndex(e => e.Number).IsUnique();
                entity.HasOne(e => e.Customer).WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<CampaignRecipient>(entity =>
            {
                entity.HasIndex(e => new { e.CampaignId, e.CustomerId }).IsUnique();
                entity.HasOne(e => e.Customer).WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<CrmDocument>(entity =>
            {
                entity.HasIndex(e => e.StorageKey).IsUnique();
                entity.Property(e => e.ContentType).HasDefaultValue("application/octet-stream");
            });

            #endregion

            #region Service

            modelBuilder.Entity<ServiceLevel>().HasIndex(e => e.Code).IsUnique();

            modelBuilder.Entity<WorkOrder>(entity =>
            {
                entity.HasIndex(e => e.Number).IsUnique();
                // the dispatcher's board
                entity.HasIndex(e => new { e.State, e.PlannedStart }).HasDatabaseName("IX_WorkOrders_Board");

                entity.Property(e => e.TravelCost).HasPrecision(12, 2);

                entity.HasOne(e => e.Customer)
                    .WithMany()
                    .HasForeignKey(e => e.CustomerId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.Asset)
                    .WithMany()
                    .HasForeignKey(e => e.AssetId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<WorkOrderLine>(entity =>
            {
                entity.Property(e => e.Quantity).HasPrecision(12, 3);
                entity.Property(e => e.UnitPrice).HasPrecision(12, 4);
            });

            modelBuilder.Entity<WorkOrderStatusHistory>(entity =>
            {
                entity.HasIndex(e => new { e.WorkOrderId, e.ChangedAt });
                entity.HasOne(e => e.WorkOrder).WithMany(w => w.StatusHistory).HasForeignKey(e => e.WorkOrderId);
            });

            modelBuilder.Entity<TimeEntry>(entity =>
            {
                entity.Property(e => e.HourlyCost).HasPrecision(10, 2);
                entity.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<MaintenancePlan>(entity =>
            {
                entity.HasOne(e => e.Asset).WithMany().HasForeignKey(e => e.AssetId).OnDelete(DeleteBehavior.Restrict);
                entity.Property(e => e.IntervalDays).HasDefaultValue(365);
            });

            modelBuilder.Entity<MaintenanceVisit>().HasIndex(e => new { e.MaintenancePlanId, e.DueOn }).IsUnique();

            modelBuilder.Entity<Appointment>(entity =>
            {
                entity.HasIndex(e => new { e.UserId, e.StartsAt });
                entity.HasOne(e => e.User).WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<Checklist>().HasIndex(e => new { e.Code, e.Version }).IsUnique();

            modelBuilder.Entity<ChecklistItem>(entity =>
            {
                entity.Property(e => e.AnswerKind).HasConversion<string>().HasMaxLength(10);
            });

            modelBuilder.Entity<ChecklistResult>(entity =>
            {
                entity.Property(e => e.NumericAnswer).HasPrecision(12, 3);
                entity.HasOne(e => e.ChecklistItem).WithMany().HasForeignKey(e => e.ChecklistItemId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<FaultCode>(entity =>
            {
                entity.HasIndex(e => e.Code).IsUnique();
                entity.HasOne(e => e.ParentFaultCode)
                    .WithMany(f => f.Children)
                    .HasForeignKey(e => e.ParentFaultCodeId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            #endregion

            #region Inventory

            modelBuilder.Entity<ProductCategory>(entity =>
            {
                entity.HasIndex(e => e.CrmProductCategoryId).IsUnique();

                entity.HasOne(e => e.ParentCategory)
                    .WithMany(c => c.Children)
                    .HasForeignKey(e => e.ParentCategoryId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<Product>(entity =>
            {
                entity.HasIndex(e => e.CrmProductId).IsUnique();
                entity.HasIndex(e => e.Sku).IsUnique();

                entity.Property(e => e.Unit).HasConversion<string>().HasMaxLength(10).HasDefaultValue(ProductUnit.Piece);

                entity.HasOne(e => e.ProductCategory)
                    .WithMany(c => c.Products)
                    .HasForeignKey(e => e.ProductCategoryId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.Supplier)
                    .WithMany()
                    .HasForeignKey(e => e.SupplierId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<ProductSupplier>(entity =>
            {
                entity.HasKey(e => new { e.ProductId, e.SupplierId });
                entity.HasOne(e => e.Supplier).WithMany().HasForeignKey(e => e.SupplierId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<UnitOfMeasure>().HasIndex(e => e.Code).IsUnique();

            modelBuilder.Entity<Supplier>(entity =>
            {
                entity.HasIndex(e => e.CrmSupplierId).IsUnique();
            });

            modelBuilder.Entity<Warehouse>(entity =>
            {
                entity.HasIndex(e => e.CrmWarehouseId).IsUnique();
                entity.HasIndex(e => e.Code).IsUnique();
                entity.HasOne(e => e.Manager).WithMany().HasForeignKey(e => e.ManagerId).OnDelete(DeleteBehavior.SetNull);
            });

            modelBuilder.Entity<StockLevel>(entity =>
            {
                // what the CRM calls its key, see CrmSyncDatabaseDictionaryHelper.GetStockLevelsByKeyAsync
                entity.HasIndex(e => new { e.WarehouseId, e.ProductId }).IsUnique();

                entity.HasOne(e => e.Warehouse)
                    .WithMany(w => w.StockLevels)
                    .HasForeignKey(e => e.WarehouseId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.Product)
                    .WithMany(p => p.StockLevels)
                    .HasForeignKey(e => e.ProductId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<StockMovement>(entity =>
            {
                entity.HasIndex(e => e.BookedAt);
                entity.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
                entity.HasOne(e => e.StockLevel).WithMany().HasForeignKey(e => e.StockLevelId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<StockCount>(entity =>
            {
                entity.HasOne(e => e.Warehouse).WithMany().HasForeignKey(e => e.WarehouseId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<PurchaseOrder>(entity =>
            {
                entity.HasIndex(e => e.Number).IsUnique();
                entity.HasOne(e => e.Supplier).WithMany().HasForeignKey(e => e.SupplierId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<PurchaseOrderLine>(entity =>
            {
                entity.HasOne(e => e.Product).WithMany().HasForeignKey(e => e.ProductId).OnDelete(DeleteBehavior.Restrict);
            });

            #endregion

            #region Billing

            modelBuilder.Entity<TaxRate>(entity =>
            {
                entity.HasIndex(e => e.CrmTaxRateId).IsUnique();
            });

            modelBuilder.Entity<PaymentTerm>().HasIndex(e => e.Code).IsUnique();

            modelBuilder.Entity<ServiceContract>(entity =>
            {
                entity.HasIndex(e => e.CrmServiceContractId).IsUnique();
                entity.HasIndex(e => e.ContractNo);

                entity.Property(e => e.Status).HasDefaultValue("draft");
                entity.Property(e => e.AutoRenew).HasDefaultValue(true);

                entity.HasOne(e => e.Customer)
                    .WithMany(c => c.ServiceContracts)
                    .HasForeignKey(e => e.CustomerId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.Owner).WithMany().HasForeignKey(e => e.OwnerId).OnDelete(DeleteBehavior.SetNull);
            });

            modelBuilder.Entity<ServiceContractLine>(entity =>
            {
                entity.HasIndex(e => new { e.ServiceContractId, e.Position });

                entity.HasOne(e => e.ServiceContract)
                    .WithMany(c => c.Lines)
                    .HasForeignKey(e => e.ServiceContractId)
                    .OnDelete(DeleteBehavior.Cascade);
            });

            modelBuilder.Entity<Invoice>(entity =>
            {
                entity.HasIndex(e => e.CrmInvoiceId).IsUnique();
                entity.HasIndex(e => e.InvoiceNo);
                entity.HasIndex(e => new { e.Status, e.DueOn });

                entity.Property(e => e.Currency).HasDefaultValue("EUR");

                entity.HasOne(e => e.Customer)
                    .WithMany(c => c.Invoices)
                    .HasForeignKey(e => e.CustomerId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.ServiceContract)
                    .WithMany()
                    .HasForeignKey(e => e.ServiceContractId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<InvoiceLine>(entity =>
            {
                entity.HasIndex(e => e.CrmInvoiceLineId).IsUnique();

                entity.HasOne(e => e.Invoice)
                    .WithMany(i => i.Lines)
                    .HasForeignKey(e => e.InvoiceId)
                    .OnDelete(DeleteBehavior.Cascade);
            });

            modelBuilder.Entity<Payment>(entity =>
            {
                entity.HasIndex(e => e.CrmPaymentId).IsUnique();
                entity.HasIndex(e => e.ReceivedAt);

                entity.HasOne(e => e.Invoice)
                    .WithMany(i => i.Payments)
                    .HasForeignKey(e => e.InvoiceId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<CreditNote>(entity =>
            {
                entity.HasIndex(e => e.Number).IsUnique();
                entity.HasOne(e => e.Customer).WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<DunningLevel>().HasIndex(e => e.Level).IsUnique();

            #endregion

            #region Assets

            modelBuilder.Entity<AssetType>(entity =>
            {
                entity.HasIndex(e => e.CrmAssetTypeId).IsUnique();
                entity.HasIndex(e => e.Code);
            });

            modelBuilder.Entity<Asset>(entity =>
            {
                entity.HasIndex(e => e.CrmAssetId).IsUnique();
                entity.HasIndex(e => new { e.CustomerId, e.SerialNumber }).IsUnique();

                entity.Property(e => e.PurchasePrice).HasPrecision(12, 2);
                entity.Property(e => e.MeterReading).HasPrecision(14, 3);
                entity.Property(e => e.Status).HasConversion<string>().HasMaxLength(20);

                entity.HasOne(e => e.Customer)
                    .WithMany(c => c.Assets)
                    .HasForeignKey(e => e.CustomerId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.CustomerAddress)
                    .WithMany(a => a.Assets)
                    .HasForeignKey(e => e.CustomerAddressId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.AssetType)
                    .WithMany(t => t.Assets)
                    .HasForeignKey(e => e.AssetTypeId)
                    .OnDelete(DeleteBehavior.Restrict);

                entity.HasOne(e => e.Product)
                    .WithMany()
                    .HasForeignKey(e => e.ProductId)
                    .OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<AssetMeterReading>(entity =>
            {
                entity.HasIndex(e => new { e.AssetId, e.ReadAt });
                entity.Property(e => e.Value).HasPrecision(14, 3);
            });

            modelBuilder.Entity<AssetPhoto>().HasIndex(e => e.StorageKey).IsUnique();

            modelBuilder.Entity<AssetStatusChange>(entity =>
            {
                entity.Property(e => e.OldStatus).HasConversion<string>().HasMaxLength(20);
                entity.Property(e => e.NewStatus).HasConversion<string>().HasMaxLength(20);
            });

            #endregion

            #region Users

            modelBuilder.Entity<User>(entity =>
            {
                entity.HasIndex(e => e.CrmUserId).IsUnique();
                entity.HasIndex(e => e.UserName).IsUnique();
                entity.HasIndex(e => e.Email);

                entity.Property(e => e.CrmRole).HasDefaultValue("sales");
                entity.Property(e => e.Locale).HasDefaultValue("en_US");

                entity.HasOne(e => e.Team)
                    .WithMany(t => t.Members)
                    .HasForeignKey(e => e.TeamId)
                    .OnDelete(DeleteBehavior.SetNull);
            });

            modelBuilder.Entity<Team>(entity =>
            {
                entity.HasOne(e => e.Lead).WithMany().HasForeignKey(e => e.LeadId).OnDelete(DeleteBehavior.Restrict);
            });

            modelBuilder.Entity<Role>().HasIndex(e => e.Name).IsUnique();
            modelBuilder.Entity<Permission>().HasIndex(e => e.Key).IsUnique();

            modelBuilder.Entity<UserRole>(entity =>
            {
                entity.HasKey(e => new { e.UserId, e.RoleId });
                entity.Property(e => e.AssignedAt).HasDefaultValueSql("SYSUTCDATETIME()");
            });

            modelBuilder.Entity<RolePermission>().HasKey(e => new { e.RoleId, e.PermissionId });

            modelBuilder.Entity<UserSession>().HasIndex(e => e.Token).IsUnique();
            modelBuilder.Entity<UserPreference>().HasIndex(e => new { e.UserId, e.Key }).IsUnique();

            #endregion

            // Sync and whatever came after 2023 has a class of its own in Configurations
            modelBuilder.ApplyConfigurationsFromAssembly(typeof(DefaultContext).Assembly);
        }

        private void StampEntities()
        {
            var now = DateTime.UtcNow;

            foreach (var entry in ChangeTracker.Entries<BaseEntity>())
            {
                switch (entry.State)
                {
                    case EntityState.Added:
                        entry.Entity.CreatedAt = now;
                        break;
                    case EntityState.Modified:
                        entry.Entity.UpdatedAt = now;
                        break;
                }
            }
        }
    }
}
