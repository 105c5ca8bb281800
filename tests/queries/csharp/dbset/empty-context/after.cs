internal class AuditContext : ApplicationDbContext
{
    public DbSet<Entry> Entries => Set<Entry>();
}
