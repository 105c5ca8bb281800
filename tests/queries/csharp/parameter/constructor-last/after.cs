class Service
{
    public Service(
        IClock clock,
        [FromServices] IMailer mailer,
        IStore store)
    {
    }
}
