using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Users;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    /// <summary>
    /// A customer as the CRM keeps it. The CRM is the master, RMX only reads (except for the fields of live
    /// sync).
    /// </summary>
    public class Customer : BaseEntity, ISyncedEntity
    {
        /// <summary>Id of the row in the CRM (customers.id).</summary>
        public int CrmCustomerId { get; set; }

        [MaxLength(20)]
        public string CustomerNo { get; set; } = null!;

        [MaxLength(160)]
        public string Name { get; set; } = null!;

        [MaxLength(160)]
        public string? LegalName { get; set; }

        [MaxLength(20)]
        public string? VatId { get; set; }

        [MaxLength(190)]
        public string? Email { get; set; }

        [MaxLength(40)]
        public string? Phone { get; set; }

        [MaxLength(255)]
        public string? Website { get; set; }

        public CustomerKind Kind { get; set; }

        public int? AccountManagerId { get; set; }
        public User? AccountManager { get; set; }

        public int? IndustryId { get; set; }
        public Industry? Industry { get; set; }

        [Precision(12, 2)]
        public decimal CreditLimit { get; set; }

        public int PaymentTermsDays { get; set; }
        public bool IsBlocked { get; set; }
        public string? Notes { get; set; }
        public bool IsDeleted { get; set; }

        /// <summary>customers.updated_at of the CRM, decides who wins in live sync.</summary>
        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<CustomerAddress> Addresses { get; set; } = new List<CustomerAddress>();
        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
        public ICollection<ServiceContract> ServiceContracts { get; set; } = new List<ServiceContract>();
        public ICollection<Invoice> Invoices { get; set; } = new List<Invoice>();
        public ICollection<CustomerNote> CustomerNotes { get; set; } = new List<CustomerNote>();
    }
}
