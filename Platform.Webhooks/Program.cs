using Platform.Aws.Functions;
using Platform.ServiceDefaults;
using Platform.Webhooks;
using Platform.Webhooks.Receiving;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("webhooks");
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
var role = ServiceRole.Of(builder.Configuration, "webhooks");

builder.AddIntake();
if (role.Has(FunctionRoles.Relay))
    builder.AddRelay();

var app = builder.Build();
app.MapServiceDefaults();
if (role.Has(FunctionRoles.Intake))
    app.MapWebhooks();
app.Run();
