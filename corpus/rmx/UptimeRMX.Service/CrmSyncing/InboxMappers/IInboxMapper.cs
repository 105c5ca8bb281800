namespace UptimeRMX.Service.CrmSyncing.InboxMappers
{
    /// <summary>
    /// For mappers that need services, or that are replaced in tests. Entities with parents have static mappers,
    /// because the ids of the parents come from the caller.
    /// </summary>
    public interface IInboxMapper<in TJson, TEntity>
        where TEntity : class
    {
        TEntity ToEntity(TJson json);

        void Apply(TJson json, TEntity entity);
    }
}
