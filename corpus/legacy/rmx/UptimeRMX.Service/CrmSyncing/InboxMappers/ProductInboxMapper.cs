using Newtonsoft.Json;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Service.CrmSyncing.JsonModels;

namespace UptimeRMX.Service.CrmSyncing.InboxMappers;

public class ProductInboxMapper : IInboxMapper<ProductJson, Product>
{
	public Product ToEntity(ProductJson json)
	{
		var entity = new Product { CrmProductId = json.Id };
		Apply(json, entity);

		return entity;
	}

	public void Apply(ProductJson json, Product entity)
	{
		entity.Sku = json.Sku;
		entity.Name = json.Name;
		entity.Description = json.Description;
		entity.Unit = json.Unit.ToEnum(ProductUnit.Piece);
		entity.ListPrice = json.ListPrice;
		entity.CostPrice = json.CostPrice;
		entity.TaxPercent = json.TaxRate;
		entity.WeightGrams = json.WeightGrams;
		entity.IsSerialized = json.IsSerialized;
		entity.Attributes = json.Attributes?.ToString(Formatting.None);
		entity.DiscontinuedOn = json.DiscontinuedOn;
	}
}
