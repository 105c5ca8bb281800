using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class TagInboxMapper : IInboxMapper<TagJson, Tag>
{
	public Tag ToEntity(TagJson json)
	{
		var entity = new Tag { CrmTagId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(TagJson json, Tag entity)
	{
		entity.Name = json.Name;
		entity.Slug = json.Slug;
		entity.Color = json.Color.LowerOrNull();
		entity.SortOrder = json.SortOrder;
	}
}
