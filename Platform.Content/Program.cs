using Platform.Aws;
using Platform.Aws.Content;
using Platform.Aws.Deliveries;
using Platform.Aws.Functions;
using Platform.Aws.Queues;
using Platform.Aws.Secrets;
using Platform.Content.Api;
using Platform.Content.Auditing;
using Platform.Content.Projection;
using Platform.Content.Pulling;
using Platform.Content.Syncing;
using Platform.Domain.Clients;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Settings;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults("content");
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
var role = ServiceRole.Of(builder.Configuration, "content");
builder.Services.AddClientsOf(IntegrationMode.EventDriven);
builder.Services.AddPlatformAws(builder.Configuration);
builder.Services.AddDeliveries();
builder.Services.AddPublishedContent();
builder.Services.AddSecrets();

builder.Services.AddProjection();
builder.Services.AddPulling();
builder.Services.AddSyncing();
builder.Services.AddContentApi();
if (role.Has(FunctionRoles.Projector))
    builder.Services.AddSqsConsumer<ProjectionHandler>(layer => layer.Queues.ContentProjection);
if (role.Has(FunctionRoles.Auditor))
    builder.Services.AddSqsConsumer<AuditHandler>(layer => layer.Queues.EventAudit);

var app = builder.Build();

app.MapServiceDefaults();
if (role.Has(FunctionRoles.Projector))
    app.MapSync();
if (role.Has(FunctionRoles.ContentApi))
{
    app.UseResponseCompression();
    app.MapContent();
    app.MapOperations();
    app.MapOpenApi("/content/openapi.json");
}

app.Run();
