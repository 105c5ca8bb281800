using System;
using System.Collections.Generic;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm;

// The CRM is the master. What live sync may change here stands in docs/live-sync-api.md.
public class Customer : BaseEntity, ISyncedEntity
{
    public int CrmCustomerId { get; set; }
    public string CustomerNo { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public string? LegalName { get; set; }
    public string? VatId { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Website { get; set; }
    public CustomerKind Kind { get; set; }
    public int? AccountManagerId { get; set; }
    public User? AccountManager { get; set; }
    public int? IndustryId { get; set; }
    public Industry? Industry { get; set; }
    public decimal CreditLimit { get; set; }
    public int PaymentTermsDays { get; set; }
    public bool IsBlocked { get; set; }
    public string? Notes { get; set; }
    public bool IsDeleted { get; set; }
    public DateTime? CrmUpdatedAt { get; set; }

    public ICollection<CustomerAddress> Addresses { get; set; } = new List<CustomerAddress>();
    public ICollection<Asset> Assets { get; set; } = new List<Asset>();
    public ICollection<ServiceContract> ServiceContracts { get; set; } = new List<ServiceContract>();
    public ICollection<Invoice> Invoices { get; set; } = new List<Invoice>();
    public ICollection<CustomerNote> CustomerNotes { get; set; } = new List<CustomerNote>();
}
