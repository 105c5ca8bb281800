using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Inventory;

namespace UptimeRMX.Models.DefaultContextModels.Billing
{
    /// <summary>
    /// Split of the monthly fee, kept by our own billing and not by the CRM.
    /// </summary>
    public class ServiceContractLine : BaseEntity
    {
        public int ServiceContractId { get; set; }

        public ServiceContract ServiceContract { get; set; } = null!;

        public int? AssetId { get; set; }

        public Asset? Asset { get; set; }

        public int? ProductId { get; set; }

        public Product? Product { get; set; }

        public int Position { get; set; }

        [MaxLength(200)]
        public string Text { get; set; } = null!;

        [Precision(12, 3)]
        public decimal Quantity { get; set; }

        [Precision(12, 4)]
        public decimal UnitPrice { get; set; }

        [Precision(5, 2)]
        public decimal DiscountPercent { get; set; }
    }
}
