using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using UptimeRMX.Models.Context;

namespace UptimeRMX.Migrations;

/// <summary>
/// dotnet ef migrations add Name --project UptimeRMX.Migrations
/// </summary>
public class DefaultContextFactory : IDesignTimeDbContextFactory<DefaultContext>
{
    public static readonly ServerVersion Server = new MariaDbServerVersion(new Version(10, 11));

    public DefaultContext CreateDbContext(string[] args)
    {
        var connection = Environment.GetEnvironmentVariable("RMX_DB") ?? "server=localhost;database=uptime_rmx_backend;user=rmx";
        var builder = new DbContextOptionsBuilder<DefaultContext>();
        builder.UseMySql(connection, Server, x => x.MigrationsAssembly(typeof(DefaultContextFactory).Assembly.GetName().Name));

        return new DefaultContext(builder.Options);
    }
}
