using Platform.ServiceDefaults;
using Platform.Webhooks;
using Platform.Webhooks.Receiving;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("webhooks");
builder.AddIntake();
builder.AddRelay();

var app = builder.Build();
app.MapServiceDefaults();
app.MapWebhooks();
app.Run();
