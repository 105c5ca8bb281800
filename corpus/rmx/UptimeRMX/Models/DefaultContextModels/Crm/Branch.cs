using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using UptimeRMX.Models.DefaultContextModels.Assets;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    /// <summary>
    /// A site of a customer: where assets stand and where technicians drive to.
    /// </summary>
    public class Branch : BaseEntity, ISyncedEntity
    {
        public int CrmBranchId { get; set; }

        public int CustomerId { get; set; }
        public Customer Customer { get; set; } = null!;

        [MaxLength(120)]
        public string Name { get; set; } = null!;

        [MaxLength(120)]
        public string? Street { get; set; }

        [MaxLength(12)]
        public string? PostalCode { get; set; }

        [MaxLength(80)]
        public string? City { get; set; }

        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        public double? Latitude { get; set; }
        public double? Longitude { get; set; }
        public bool IsMainBranch { get; set; }
        public bool IsDeleted { get; set; }

        public ICollection<Asset> Assets { get; set; } = new List<Asset>();
    }
}
