using Platform.AppHost;
using Platform.AppHost.Development;
using Platform.AppHost.Node;

// The whole platform on one machine: who runs, who knows whom, who waits for whom.
var builder = DistributedApplication.CreateBuilder(args);
var development = DevelopmentValues.Read(builder); // ports, folders and secrets, the same at the next start
var node = NodeParts.Find(builder); // the machine's Node, or one of our own
var aws = LocalAws.Add(builder, development, node); // --emulator embedded | localstack | none

builder.OnBeforeStart(async (_, cancellationToken) =>
{
    await node.InstallAsync(aws.NpmFolders, cancellationToken);
    development.Save(aws, node.Path);
});

// What the intake asks of Snipcart's API, and builds and syncs of a CMS's and a shop's, answered here; the Git host, with a repository for each client whose
// content is in Git; and the CDNs of all clients' pictures.
var snipcart = builder.AddProject<Projects.Platform_StandIns>("snipcart")
    .WithHttpEndpoint(port: development.Ports.Snipcart)
    .WithHttpHealthCheck("/health")
    .WithEnvironment("DATA_DIR", development.Folder("snipcart"))
    .WithEnvironment("PLATFORM_REPOSITORIES", Path.Combine(development.Recordings, "repositories"))
    .WithEnvironment("PLATFORM_GIT", development.Folder("git"))
    .WithEnvironment("PLATFORM_SEEDS", development.Recordings)
    .WithSecrets(development, development.Secrets.WebhooksOf("snipcart"));

// Topics, queues, tables and buckets, as Platform.Aws describes them.
var provision = builder.AddProject<Projects.Platform_Cli>("provision")
    .WithArgs("layer", "provision")
    .WithPlatform(development, aws, node);

var webhooks = builder.AddProject<Projects.Platform_Webhooks>("webhooks")
    .WithHttpEndpoint(port: development.Ports.Webhooks)
    .WithHttpHealthCheck("/health")
    .WithPlatform(development, aws, node)
    .WithSecrets(development, development.Secrets.Webhooks)
    .WithEnvironment("SNIPCART_API_URL", $"{snipcart.GetEndpoint("http")}/api")
    .WaitForCompletion(provision)
    .WaitFor(snipcart);

var content = builder.AddProject<Projects.Platform_Content>("content")
    .WithHttpEndpoint(port: development.Ports.Content)
    .WithHttpHealthCheck("/health")
    .WithPlatform(development, aws, node)
    .WithSecrets(development, [.. development.Secrets.ContentKeys, .. development.Secrets.ContentTokens, DevelopmentSecrets.OperatorKey])
    .WithReadApis(snipcart)
    .WaitForCompletion(provision);

var builds = builder.AddProject<Projects.Platform_Builds>("builds")
    .WithHttpEndpoint(port: development.Ports.Builds)
    .WithHttpHealthCheck("/health")
    .WithHttpCommand("/builds", "Build now", commandName: "build", commandOptions: development.BuildCommand())
    .WithPlatform(development, aws, node)
    .WithSecrets(development, DevelopmentSecrets.OperatorKey)
    .WithBuilds(development)
    .WithEnvironment("PLATFORM_IMAGE_STANDIN", $"{snipcart.GetEndpoint("http")}/pictures")
    .WithReference(content)
    .WaitForCompletion(provision)
    .WaitFor(snipcart);

// Intake, builds and content in one, for the clients in direct mode: no topics, queues, cache or audit.
var direct = builder.AddProject<Projects.Platform_Direct>("direct")
    .WithHttpEndpoint(port: development.Ports.Direct)
    .WithHttpHealthCheck("/health")
    .WithPlatform(development, aws, node)
    .WithSecrets(development, [.. development.Secrets.Direct, DevelopmentSecrets.OperatorKey])
    .WithBuilds(development)
    .WithEnvironment("PLATFORM_IMAGE_STANDIN", $"{snipcart.GetEndpoint("http")}/pictures")
    .WithReadApis(snipcart)
    .WaitForCompletion(provision)
    .WaitFor(snipcart);

// The console doesn't wait for the services: it shows how they come up. The sites have an origin of their own beside it.
builder.AddProject<Projects.Platform_Console>("console")
    .WithHttpEndpoint(port: development.Ports.Console)
    .WithHttpEndpoint(port: development.Ports.Sites, name: "sites", env: "PLATFORM_SITES_PORT")
    .WithHttpHealthCheck("/health")
    .WithUrlForEndpoint("http", url => url.Url += $"/login?t={development.Secret(DevelopmentSecrets.ConsoleToken)}")
    .WithUrlForEndpoint("sites", url => (url.Url, url.DisplayText) = (development.DemoSite, "demo site"))
    .WithPlatform(development, aws, node)
    .WithSecrets(development, development.Secrets.All)
    .WithEnvironment("PLATFORM_CONSOLE_PORT", development.Ports.Console.ToString())
    .WithEnvironment("PLATFORM_RECORDINGS", development.Recordings)
    .WithEnvironment("SNIPCART_API_URL", $"{snipcart.GetEndpoint("http")}/api")
    .WithReference(webhooks)
    .WithReference(content)
    .WithReference(builds)
    .WithReference(direct);

// The demo clients' first content, through the same pipe as everything after it.
builder.AddProject<Projects.Platform_Cli>("seed")
    .WithArgs(development.SeedArguments())
    .WithPlatform(development, aws, node)
    .WithSecrets(development, development.Secrets.All)
    .WithEnvironment("PLATFORM_RECORDINGS", development.Recordings)
    .WithEnvironment("SNIPCART_API_URL", $"{snipcart.GetEndpoint("http")}/api")
    .WithReference(webhooks).WaitFor(webhooks)
    .WithReference(content).WaitFor(content)
    .WithReference(builds).WaitFor(builds)
    .WithReference(direct).WaitFor(direct);

builder.Build().Run();
