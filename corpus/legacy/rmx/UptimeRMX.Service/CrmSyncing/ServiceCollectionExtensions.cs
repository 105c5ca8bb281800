using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Billing;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Users;
using UptimeRMX.Service.CrmSyncing.InboxMappers;
using UptimeRMX.Service.CrmSyncing.JsonModels;
using UptimeRMX.Service.CrmSyncing.Live;

namespace UptimeRMX.Service.CrmSyncing;

public static class ServiceCollectionExtensions
{
	public static IServiceCollection AddCrmSyncing(this IServiceCollection services)
	{
		services.AddScoped<SyncScope>();
		services.AddScoped<CrmSyncDatabaseDictionaryHelper>();
		services.AddScoped<CrmSyncingInboxService>();
		services.AddInboxMappers();

		return services;
	}

	public static IServiceCollection AddCrmLiveSync(this IServiceCollection services, IConfiguration configuration)
	{
		services.Configure<LiveSyncOptions>(configuration.GetSection("CrmLiveSync"));
		services.AddScoped<LiveSyncOutboxService>();
		services.AddScoped<LiveSyncInterceptor>();
		services.AddHttpClient<CrmApiClient>();

		return services;
	}

	private static void AddInboxMappers(this IServiceCollection services)
	{
		services.AddTransient<IInboxMapper<UserJson, User>, UserInboxMapper>();
		services.AddTransient<IInboxMapper<TagJson, Tag>, TagInboxMapper>();
		services.AddTransient<IInboxMapper<TaxRateJson, TaxRate>, TaxRateInboxMapper>();
		services.AddTransient<IInboxMapper<CustomerJson, Customer>, CustomerInboxMapper>();
		services.AddTransient<IInboxMapper<CustomerAddressJson, CustomerAddress>, CustomerAddressInboxMapper>();
		services.AddTransient<IInboxMapper<ProductCategoryJson, ProductCategory>, ProductCategoryInboxMapper>();
		services.AddTransient<IInboxMapper<SupplierJson, Supplier>, SupplierInboxMapper>();
		services.AddTransient<IInboxMapper<ProductJson, Product>, ProductInboxMapper>();
		services.AddTransient<IInboxMapper<WarehouseJson, Warehouse>, WarehouseInboxMapper>();
		services.AddTransient<IInboxMapper<StockLevelJson, StockLevel>, StockLevelInboxMapper>();
		services.AddTransient<IInboxMapper<AssetTypeJson, AssetType>, AssetTypeInboxMapper>();
		services.AddTransient<IInboxMapper<AssetJson, Asset>, AssetInboxMapper>();
		services.AddTransient<IInboxMapper<ServiceContractJson, ServiceContract>, ServiceContractInboxMapper>();
		services.AddTransient<IInboxMapper<InvoiceJson, Invoice>, InvoiceInboxMapper>();
		services.AddTransient<IInboxMapper<InvoiceLineJson, InvoiceLine>, InvoiceLineInboxMapper>();
		services.AddTransient<IInboxMapper<PaymentJson, Payment>, PaymentInboxMapper>();
	}
}
