var builder = DistributedApplication.CreateBuilder(args);
var a = builder.AddProject<Projects.Platform_Content>("content").WithHttpEndpoint(port: 7102);
builder.AddProject<Projects.Platform_Webhooks>("webhooks").WithHttpEndpoint(port: 7101).WithHttpHealthCheck("/", 404).WithReference(a).WaitFor(a);
builder.AddProject<Projects.Platform_Cli>("cli").WaitFor(a);
builder.Build().Run();
