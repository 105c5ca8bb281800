class Startup
{
    void Add(IServices services)
    {
        // Options
        services.AddOptions();

        // Mail
        services.AddSingleton<IMailer, Mailer>();
        services.AddSingleton<IMailQueue, MailQueue>();

        // Web
        services.AddMvc();
    }
}
