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

        /// <summary>Head office, when the customer belongs to a group of companies.</summary>
        public int? ParentCustomerId { get; set; }
        public Customer? ParentCustomer { get; set; }

        public ICollection<Customer> Subsidiaries { get; set; } = new List<Customer>();

        [MaxLength(20)]
        public string CustomerNumber { get; set; } = null!;

        [MaxLength(160)]
        public string Name { get; set; } = null!;

        [MaxLength(160)]
        public string? Name2 { get; set; }

        [MaxLength(190)]
        public string? Email { get; set; }

        [MaxLength(40)]
        public string? Phone { get; set; }

        [MaxLength(20)]
        public string? VatId { get; set; }

        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        [MaxLength(5)]
        public string? Language { get; set; }

        [Precision(12, 2)]
        public decimal CreditLimit { get; set; }

        public CustomerStatus Status { get; set; }
        public bool IsBlocked { get; set; }

        public int? AccountManagerId { get; set; }
        public User? AccountManager { get; set; }

        public int? IndustryId { get; set; }
        public Industry? Industry { get; set; }

        public string? Remarks { get; set; }
        public bool IsDeleted { get; set; }

        /// <summary>customers.updated_at of the CRM, decides who wins in live sync.</summary>
        public DateTime? CrmUpdatedAt { get; set; }

        public ICollection<Branch> Branches { get; set; } = new List<Branch>();
        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
        public ICollection<Contract> Contracts { get; set; } = new List<Contract>();
        public ICollection<Invoice> Invoices { get; set; } = new List<Invoice>();
        public ICollection<CustomerAddress> Addresses { get; set; } = new List<CustomerAddress>();
        public ICollection<CustomerNote> Notes { get; set; } = new List<CustomerNote>();
    }
}
