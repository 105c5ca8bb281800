public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IClock, Clock>();
        services.AddScoped<IMailer, Mailer>();

        services.AddSingleton(new Cache());
        if (Debug)
        {
            Trace();
        }
    }
}
