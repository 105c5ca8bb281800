using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Crm
{
    public class Industry : BaseEntity
    {
        [MaxLength(10)]
        public string NaceCode { get; set; } = null!;

        [MaxLength(120)]
        public string Name { get; set; } = null!;
    }
}
