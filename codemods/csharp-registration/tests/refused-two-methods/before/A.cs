public static class Setup
{
    public static IServiceCollection AddShop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContext<ShopContext>();
        services.AddScoped<IOrders, Orders>();
        services.AddScoped<IInvoices, Invoices>();

        services.AddSingleton<Clock>();
        return services;
    }
}
