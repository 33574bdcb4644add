using Platform.Aws.Functions;
using Platform.Builds.Api;
using Platform.Direct;
using Platform.ServiceDefaults;
using Platform.Webhooks.Receiving;

// Direct mode in one process: intake, builds and what they read, over two tables and a bucket. No topic, no queue, no cache, no audit.
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("direct");
builder.Services.AddAWSLambdaHosting(LambdaEventSource.HttpApi);
ServiceRole.Of(builder.Configuration, "direct");
builder.AddDirectMode();
builder.AddTimers();

var app = builder.Build();
app.MapServiceDefaults();
app.MapWebhooks();
app.MapBuildsApi();
app.Run();
