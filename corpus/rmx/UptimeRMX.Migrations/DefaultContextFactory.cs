using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using UptimeRMX.Models.Context;

namespace UptimeRMX.Migrations
{
    /// <summary>
    /// For dotnet ef only. RMX_DB has to be set for "database update"; "migrations add" opens no connection.
    /// </summary>
    public class DefaultContextFactory : IDesignTimeDbContextFactory<DefaultContext>
    {
        public DefaultContext CreateDbContext(string[] args)
        {
            var connectionString = Environment.GetEnvironmentVariable("RMX_DB")
                ?? "Server=(localdb)\\MSSQLLocalDB;Database=UptimeRmxBackend;Trusted_Connection=True";

            var options = new DbContextOptionsBuilder<DefaultContext>()
                .UseSqlServer(connectionString, x => x.MigrationsAssembly(typeof(DefaultContextFactory).Assembly.GetName().Name))
                .Options;

            return new DefaultContext(options);
        }
    }
}
