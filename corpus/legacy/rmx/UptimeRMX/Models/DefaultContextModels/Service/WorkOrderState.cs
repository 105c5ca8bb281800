namespace UptimeRMX.Models.DefaultContextModels.Service;

public enum WorkOrderState
{
    Draft = 0,
    Planned = 1,
    Started = 2,
    Paused = 3,
    Finished = 4,
    Invoiced = 5,
    Cancelled = 6
}
