namespace UptimeRMX.Models.DefaultContextModels.Service;

public enum WorkOrderPriority : byte
{
    Low = 0,
    Normal = 1,
    High = 2,
    Emergency = 3
}
