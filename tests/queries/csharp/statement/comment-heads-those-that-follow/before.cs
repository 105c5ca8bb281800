class Startup
{
    void Add(IServices services)
    {
        // Options
        services.AddOptions();

        // Mail
        services.AddSingleton<IMailer, Mailer>();

        // Web
        services.AddMvc();
    }
}
