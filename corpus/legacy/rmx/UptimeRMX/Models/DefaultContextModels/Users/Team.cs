using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Users;

public class Team : BaseEntity
{
    public string Name { get; set; } = string.Empty;
    public string? Color { get; set; }
    public int? LeadId { get; set; }
    public User? Lead { get; set; }

    public ICollection<User> Members { get; set; } = new List<User>();
}
