using System.ComponentModel.DataAnnotations;

namespace UptimeRMX.Models.DefaultContextModels.Users
{
    public class Team : BaseEntity
    {
        [MaxLength(60)]
        public string Name { get; set; } = string.Empty;

        [MaxLength(7)]
        public string? Color { get; set; }

        public int? LeadId { get; set; }

        public User? Lead { get; set; }

        public ICollection<User> Members { get; set; } = new List<User>();
    }
}
