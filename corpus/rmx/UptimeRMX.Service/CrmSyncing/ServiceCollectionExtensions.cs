using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UptimeRMX.Models.DefaultContextModels.Assets;
using UptimeRMX.Models.DefaultContextModels.Crm;
using UptimeRMX.Models.DefaultContextModels.Inventory;
using UptimeRMX.Models.DefaultContextModels.Users;
using UptimeRMX.Service.CrmSyncing.InboxMappers;
using UptimeRMX.Service.CrmSyncing.JsonModels;
using UptimeRMX.Service.CrmSyncing.Live;

namespace UptimeRMX.Service.CrmSyncing
{
    public static class ServiceCollectionExtensions
    {
        /// <summary>
        /// The inbox (CRM to RMX). The context itself is registered by the host.
        /// </summary>
        public static IServiceCollection AddCrmSyncing(this IServiceCollection services)
        {
            services.AddScoped<SyncScope>();
            services.AddScoped<CrmSyncDatabaseDictionaryHelper>();
            services.AddScoped<CrmSyncingInboxService>();

            // mappers without parents; the others are static
            services.AddScoped<IInboxMapper<UserJson, User>, UserInboxMapper>();
            services.AddScoped<IInboxMapper<TagJson, Tag>, TagInboxMapper>();
            services.AddScoped<IInboxMapper<SupplierJson, Supplier>, SupplierInboxMapper>();
            services.AddScoped<IInboxMapper<AssetTypeJson, AssetType>, AssetTypeInboxMapper>();

            return services;
        }

        /// <summary>
        /// The live sync (RMX to CRM): the interceptor has to be given to the context, see AddDbContext of the host.
        /// </summary>
        public static IServiceCollection AddCrmLiveSync(this IServiceCollection services, IConfiguration configuration)
        {
            services.Configure<LiveSyncOptions>(configuration.GetSection("LiveSync"));

            services.AddScoped<LiveSyncOutboxService>();
            services.AddScoped<LiveSyncInterceptor>();
            services.AddHttpClient<CrmApiClient>();

            return services;
        }
    }
}
