using Platform.Aws.Functions;
using Platform.Domain.Clients;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;
using Platform.Webhooks;
using Platform.Webhooks.Receiving;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("webhooks");
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
var role = ServiceRole.Of(builder.Configuration, "webhooks");

builder.Services.AddClientsOf(IntegrationMode.EventDriven);
builder.AddIntake();
builder.AddTopics();
builder.AddRelay();
if (role.Has(FunctionRoles.Relay))
    builder.Services.AddRelayService();

var app = builder.Build();
app.MapServiceDefaults();
if (role.Has(FunctionRoles.Intake))
    app.MapWebhooks();
app.Run();
