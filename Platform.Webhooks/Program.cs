using Platform.Domain.Clients;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;
using Platform.Webhooks;
using Platform.Webhooks.Receiving;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("webhooks");
builder.Services.AddClientsOf(IntegrationMode.EventDriven);
builder.AddIntake();
builder.AddTopics();
builder.AddRelay();
builder.Services.AddRelayService();

var app = builder.Build();
app.MapServiceDefaults();
app.MapWebhooks();
app.Run();
