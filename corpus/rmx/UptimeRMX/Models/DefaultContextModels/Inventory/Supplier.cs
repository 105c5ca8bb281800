using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Inventory
{
    public class Supplier : BaseEntity, ISyncedEntity
    {
        public int CrmSupplierId { get; set; }

        [Required]
        [MaxLength(20)]
        public string SupplierNo { get; set; } = null!;

        [Required]
        [MaxLength(160)]
        public string Name { get; set; } = null!;

        [MaxLength(190)]
        public string? Email { get; set; }

        [MaxLength(40)]
        public string? Phone { get; set; }

        [Required]
        [MaxLength(2)]
        public string CountryCode { get; set; } = null!;

        public byte? LeadTimeDays { get; set; }

        public bool IsActive { get; set; }
    }
}
