using Acme;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
await builder.Services.WarmAsync();
Configure<Acme>(builder);

var app = builder.Build();
app.Run();
