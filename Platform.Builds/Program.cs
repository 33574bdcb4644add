using Platform.Aws;
using Platform.Aws.Functions;
using Platform.Aws.Secrets;
using Platform.Builds.Api;
using Platform.Builds.Images;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("builds");
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
var role = ServiceRole.Of(builder.Configuration, "builds");
builder.Services.AddClientsOf(IntegrationMode.EventDriven);
builder.Services.AddPlatformAws(builder.Configuration);
builder.Services.AddSecrets();
builder.Services
    .AddBuildSettings(builder.Configuration)
    .AddRunning() // first, so that running builds end after the consumers that start them
    .AddImages(builder.Configuration)
    .AddBatching()
    .AddEventLayer(builder.Configuration)
    .AddSealing()
    .AddPublishing()
    .AddClosing()
    .AddSweeping()
    .AddBuildsApi();
if (role.Has(FunctionRoles.Batcher))
    builder.Services.AddConsumers().AddSweepService();

var app = builder.Build();
app.MapServiceDefaults();
if (role.Has(FunctionRoles.BuildsApi))
    app.MapBuildsApi();
app.Run();
