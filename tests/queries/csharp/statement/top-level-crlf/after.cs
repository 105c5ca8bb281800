using Acme;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
await builder.Services.WarmAsync();
Configure<Acme>(builder);
builder.Services.AddRazorPages();

var app = builder.Build();
app.Run();
