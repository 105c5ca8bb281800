using System;
using System.Collections.Generic;

namespace UptimeRMX.Models.DefaultContextModels.Service;

public class Checklist : BaseEntity
{
    public string Code { get; set; } = string.Empty;
    public string Name { get; set; } = string.Empty;
    public int Version { get; set; }
    public bool IsPublished { get; set; }

    public ICollection<ChecklistItem> Items { get; set; } = new List<ChecklistItem>();
}
