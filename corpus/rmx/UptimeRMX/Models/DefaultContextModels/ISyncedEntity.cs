namespace UptimeRMX.Models.DefaultContextModels
{
    /// <summary>
    /// An entity whose master is the CRM. Beside this it has a unique <c>Crm&lt;Name&gt;Id</c>, by which the
    /// inbox finds it again (only a stock level has none). Our own <see cref="Id"/> never leaves RMX.
    /// </summary>
    public interface ISyncedEntity
    {
        int Id { get; }

        DateTime? UpdatedAt { get; set; }
    }
}
