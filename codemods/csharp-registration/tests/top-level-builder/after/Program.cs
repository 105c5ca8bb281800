var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.TryAddScoped<IOrders, Orders>();
builder.Services.TryAddScoped<IMailer, Mailer>();

var app = builder.Build();
app.Run();
