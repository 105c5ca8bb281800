using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class ProductCategoryInboxMapper : IInboxMapper<ProductCategoryJson, ProductCategory>
{
	public ProductCategory ToEntity(ProductCategoryJson json)
	{
		var entity = new ProductCategory { CrmProductCategoryId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(ProductCategoryJson json, ProductCategory entity)
	{
		entity.Code = json.Code;
		entity.Name = json.Name;
		entity.SortOrder = json.SortOrder;
		entity.IsVisible = json.IsVisible;
	}
}
