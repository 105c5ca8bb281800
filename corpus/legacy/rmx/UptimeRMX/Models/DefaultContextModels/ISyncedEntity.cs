using System;

namespace UptimeRMX.Models.DefaultContextModels;

public interface ISyncedEntity
{
    int Id { get; }

    DateTime? UpdatedAt { get; set; }
}
