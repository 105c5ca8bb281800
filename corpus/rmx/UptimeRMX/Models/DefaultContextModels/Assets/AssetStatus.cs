namespace UptimeRMX.Models.DefaultContextModels.Assets
{
    public enum AssetStatus
    {
        InService = 0,
        OutOfService = 1,
        InRepair = 2,
        Scrapped = 3
    }
}
