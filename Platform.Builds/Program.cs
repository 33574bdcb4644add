using Platform.Aws;
using Platform.Builds.Api;
using Platform.Builds.Images;
using Platform.Builds.Settings;
using Platform.Domain.Clients;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("builds");
builder.Services.AddClientsOf(IntegrationMode.EventDriven);
builder.Services.AddPlatformAws(builder.Configuration);
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
    .AddSweepService()
    .AddBuildsApi();

var app = builder.Build();
app.MapServiceDefaults();
app.MapBuildsApi();
app.Run();
