using System;
using UptimeRMX.Models.DefaultContextModels.Users;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class UserInboxMapper : IInboxMapper<UserJson, User>
{
	public User ToEntity(UserJson json)
	{
		var entity = new User { CrmUserId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(UserJson json, User entity)
	{
		entity.UserName = json.Username.Trim();
		entity.Email = json.Email.Trim().ToLowerInvariant();
		entity.FirstName = json.FirstName;
		entity.LastName = json.LastName;
		entity.Phone = json.Phone.NullIfBlank();
		entity.CrmRole = json.Role;
		entity.Locale = json.Locale;
		entity.IsActive = json.IsActive;

		if (json.LastLoginAt > (entity.LastLoginAt ?? DateTime.MinValue))
		{
			entity.LastLoginAt = json.LastLoginAt;
		}
	}
}
