var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.TryAddScoped<IOrders, Orders>();

var app = builder.Build();
app.Run();
