internal class AuditContext : ApplicationDbContext
{
}
