using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class CustomerGroup : BaseEntity
    {
        [MaxLength(20)]
        public string Code { get; set; } = null!;

        [MaxLength(80)]
        public string Name { get; set; } = null!;

        [MaxLength(250)]
        public string? Description { get; set; }

        [Precision(5, 2)]
        public decimal DiscountPercent { get; set; }

        public ICollection<CustomerGroupMember> Members { get; set; } = new List<CustomerGroupMember>();
    }
}
