namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

/// <summary>
/// Copies what the row has of its own. Parents are set by CrmSyncingInboxService, which knows our ids of them.
/// Mappers have no state; they are registered in ServiceCollectionExtensions.
/// </summary>
public interface IInboxMapper<TJson, TEntity>
{
	TEntity ToEntity(TJson json);

	void Apply(TJson json, TEntity entity);
}
