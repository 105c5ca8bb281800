using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Service;
using UptimeRMX.Models.DefaultContextModels.Sync;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.Context;

public partial class DefaultContext
{
    // Assets
    public DbSet<AssetLocation> AssetLocations => Set<AssetLocation>();
    public DbSet<AssetMeterReading> AssetMeterReadings => Set<AssetMeterReading>();
    public DbSet<AssetPhoto> AssetPhotos => Set<AssetPhoto>();
    public DbSet<AssetStatusChange> AssetStatusChanges => Set<AssetStatusChange>();
    public DbSet<AssetType> AssetTypes => Set<AssetType>();
    public DbSet<Asset> Assets => Set<Asset>();
    public DbSet<Manufacturer> Manufacturers => Set<Manufacturer>();

    // Service
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<ChecklistItem> ChecklistItems => Set<ChecklistItem>();
    public DbSet<ChecklistResult> ChecklistResults => Set<ChecklistResult>();
    public DbSet<Checklist> Checklists => Set<Checklist>();
    public DbSet<FaultCode> FaultCodes => Set<FaultCode>();
    public DbSet<MaintenancePlan> MaintenancePlans => Set<MaintenancePlan>();
    public DbSet<MaintenanceVisit> MaintenanceVisits => Set<MaintenanceVisit>();
    public DbSet<ServiceLevel> ServiceLevels => Set<ServiceLevel>();
    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();
    public DbSet<WorkOrderLine> WorkOrderLines => Set<WorkOrderLine>();
    public DbSet<WorkOrderStatusHistory> WorkOrderStatusHistories => Set<WorkOrderStatusHistory>();
    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();

    // Users
    public DbSet<Permission> Permissions => Set<Permission>();
    public DbSet<RolePermission> RolePermissions => Set<RolePermission>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<UserPreference> UserPreferences => Set<UserPreference>();
    public DbSet<UserRole> UserRoles => Set<UserRole>();
    public DbSet<UserSession> UserSessions => Set<UserSession>();
    public DbSet<User> Users => Set<User>();

    // Sync
    public DbSet<DeferredSyncItem> DeferredSyncItems => Set<DeferredSyncItem>();
    public DbSet<SyncCursor> SyncCursors => Set<SyncCursor>();
    public DbSet<SyncInboxBatch> SyncInboxBatches => Set<SyncInboxBatch>();
    public DbSet<SyncInboxError> SyncInboxErrors => Set<SyncInboxError>();
    public DbSet<SyncOutboxMessage> SyncOutboxMessages => Set<SyncOutboxMessage>();
}
