public static class Other
{
    public static IServiceCollection AddOther(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContext<ShopContext>();
        services.AddScoped<IOrders, Orders>();
        services.AddScoped<IInvoices, Invoices>();

        services.AddSingleton<Clock>();
        return services;
    }
}
