using Microsoft.Extensions.DependencyInjection;

namespace Rmx.Service.CrmSyncing
{
    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddCrmSyncing(this IServiceCollection services)
        {
            services.AddScoped<CrmSyncDatabaseDictionaryHelper>();
            services.AddScoped<CrmSyncingInboxService>();
            return services;
        }
    }
}
