using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    public class AssetLocation : BaseEntity
    {
        public int AssetId { get; set; }
        public Asset Asset { get; set; } = null!;

        [MaxLength(60)]
        public string? Building { get; set; }

        [MaxLength(20)]
        public string? Floor { get; set; }

        [MaxLength(60)]
        public string? Room { get; set; }

        [MaxLength(250)]
        public string? AccessNotes { get; set; }
    }
}
