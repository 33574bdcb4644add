using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Platform.Domain.Clients;
using Platform.Tests.Emulators;

namespace Platform.Tests.AppHost;

public sealed class GraphTests
{
    private static readonly string[] Services = ["webhooks", "content", "builds", "direct", "console"];

    private static readonly ClientDirectory Clients = ClientDirectory.Load(Repository.PathOf("clients"), "dev");

    [Fact]
    public async Task By_default_two_emulators_stand_for_AWS_and_everything_that_uses_it_waits_for_them()
    {
        var graph = await AppHostGraph.BuildAsync();

        Assert.Equal(
            ["builds", "console", "content", "direct", "dynamodb", "messaging", "provision", "seed", "snipcart", "webhooks"], graph.Names.Order());
        Assert.Equal(["dynamodb", "messaging"], graph.WaitsFor("provision"));
        Assert.Equal(["dynamodb", "messaging", "provision", "snipcart"], graph.WaitsFor("webhooks"));
        Assert.Equal(["dynamodb", "messaging", "provision"], graph.WaitsFor("content"));
        Assert.Equal(["dynamodb", "messaging", "provision", "snipcart"], graph.WaitsFor("builds"));
        Assert.Equal(["dynamodb", "messaging", "provision", "snipcart"], graph.WaitsFor("direct"));
        Assert.Equal(["builds", "content", "direct", "dynamodb", "messaging", "webhooks"], graph.WaitsFor("seed"));
    }

    [Fact]
    public async Task The_console_comes_up_before_the_services_it_shows()
    {
        var graph = await AppHostGraph.BuildAsync();

        Assert.Empty(graph.WaitsFor("console").Intersect(["provision", "webhooks", "content", "builds"]));
    }

    [Fact]
    public async Task Emulators_keep_their_state_in_the_data_folder_and_serve_on_the_port_they_are_told()
    {
        var graph = await AppHostGraph.BuildAsync("--Ports:DynamoDb", "45101", "--Ports:Messaging", "45102");

        Assert.Equal(["DATA_DIR", "PORT"], graph.Environment("dynamodb").Keys.Order());
        Assert.Equal("45101", graph.Value("dynamodb", "PORT"));
        Assert.EndsWith(Path.Combine("emulator", "messaging"), graph.Value("messaging", "DATA_DIR"));
        Assert.Equal(Repository.PathOf("Platform.AppHost", "emulator"), graph.Resource<ExecutableResource>("dynamodb").WorkingDirectory);
        Assert.Equal("http://127.0.0.1:45101", graph.Value("webhooks", "AWS_ENDPOINT_URL_DYNAMODB"));
        Assert.All(["SNS", "SQS", "S3"], service => Assert.Equal("http://127.0.0.1:45102", graph.Value("builds", $"AWS_ENDPOINT_URL_{service}")));
    }

    [Fact]
    public async Task Each_service_gets_the_secrets_it_uses_and_no_other()
    {
        var graph = await AppHostGraph.BuildAsync();

        Assert.Equal(References(_ => true), Secrets("webhooks"));
        Assert.Equal(References(provider => provider == "snipcart"), Secrets("snipcart"));
        Assert.Equal(Clients.All.Select(client => $"{client.ClientId.Value.ToUpperInvariant().Replace('-', '_')}_CONTENT_KEY").Append("PLATFORM_OPERATOR_KEY").Order(), Secrets("content"));
        Assert.Equal(["PLATFORM_OPERATOR_KEY"], Secrets("builds"));
        Assert.Equal(["DEVELOPER_DOCS_GIT", "MOSSBANK_GARDEN_DECAP", "PLATFORM_OPERATOR_KEY"], Secrets("direct"));
        Assert.Empty(Secrets("provision"));

        IEnumerable<string> Secrets(string name) => graph.Environment(name).Values.Where(variable => variable.IsSecret).Select(variable => variable.Name).Order();
    }

    [Fact]
    public async Task The_intake_gets_exactly_this()
    {
        var graph = await AppHostGraph.BuildAsync();

        Assert.Equal(
            [
                "ASPNETCORE_URLS", "AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_SNS",
                "AWS_ENDPOINT_URL_SQS", "AWS_REGION", "AWS_SECRET_ACCESS_KEY", "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION",
                "LOGGING__CONSOLE__FORMATTERNAME", "PLATFORM_CLIENTS", "PLATFORM_DATA",
                "PLATFORM_DEFAULT_CLIENT", "PLATFORM_ENVIRONMENT", "PLATFORM_NODE", "PLATFORM_PREFIX", "SNIPCART_API_URL",
            ],
            graph.Environment("webhooks").Values.Where(variable => !variable.IsSecret).Select(variable => variable.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task All_demo_clients_are_seeded_or_the_one_that_is_named()
    {
        Assert.Equal(["demo", "seed"], (await AppHostGraph.BuildAsync()).Arguments("seed"));
        Assert.Equal(["demo", "seed", "--client", "editorial-store"], (await AppHostGraph.BuildAsync("--seed", "editorial-store")).Arguments("seed"));
    }

    private static IEnumerable<string> References(Func<string, bool> ofProvider) => Clients.All
        .SelectMany(client => client.Webhooks.Secrets)
        .Where(secret => ofProvider(secret.Key.Value))
        .SelectMany(secret => secret.Value)
        .Select(reference => reference.Ref["env:".Length..])
        .Order();

    [Fact]
    public async Task The_stand_in_is_what_the_intake_and_whoever_replays_take_for_Snipcarts_API()
    {
        var graph = await AppHostGraph.BuildAsync("--Ports:Snipcart", "45121");

        Assert.All(["webhooks", "console", "seed"], name => Assert.Equal("http://127.0.0.1:45121/api", graph.Value(name, "SNIPCART_API_URL")));
    }

    [Fact]
    public async Task The_stand_in_is_what_builds_and_syncs_read_content_and_products_from()
    {
        var graph = await AppHostGraph.BuildAsync("--Ports:Snipcart", "45121");

        Assert.All(["content", "direct"], name =>
        {
            Assert.Equal("http://127.0.0.1:45121/sanity/{project_id}", graph.Value(name, "SANITY_API_URL"));
            Assert.Equal("http://127.0.0.1:45121/contentful", graph.Value(name, "CONTENTFUL_API_URL"));
            Assert.Equal("http://127.0.0.1:45121/shopify/{store_domain}", graph.Value(name, "SHOPIFY_BASIC_API_URL"));
        });
        Assert.All(["webhooks", "builds", "console"], name => Assert.DoesNotContain("SHOPIFY_BASIC_API_URL", graph.Environment(name).Keys));
    }

    [Fact]
    public async Task The_console_knows_the_services_and_serves_the_sites_on_a_port_of_their_own()
    {
        var graph = await AppHostGraph.BuildAsync("--Ports:Sites", "45111", "--Ports:Console", "45110", "--Ports:Builds", "45112");

        Assert.Equal("http://127.0.0.1:45110", graph.Value("console", "ASPNETCORE_URLS"));
        Assert.Equal("45111", graph.Value("console", "PLATFORM_SITES_PORT"));
        Assert.Equal("http://127.0.0.1:45112", graph.Value("console", "services__builds__http__0"));
        Assert.Subset(graph.Environment("console").Keys.ToHashSet(), new HashSet<string> { "services__webhooks__http__0", "services__content__http__0" });
    }

    [Fact]
    public async Task Localstack_is_one_pinned_container_for_all_of_AWS()
    {
        var graph = await AppHostGraph.BuildAsync("--emulator", "localstack");

        Assert.Equal("localstack/localstack:4.14.0", graph.Model("localstack").Image);
        Assert.DoesNotContain("dynamodb", graph.Names);
        Assert.Equal(["localstack"], graph.WaitsFor("provision"));
        Assert.All(Services, service => Assert.Equal("http://127.0.0.1:4566", graph.Value(service, "AWS_ENDPOINT_URL")));
    }

    [Fact]
    public async Task Without_an_emulator_AWS_comes_from_the_usual_environment()
    {
        var graph = await AppHostGraph.BuildAsync("--emulator", "none");

        Assert.Equal(["builds", "console", "content", "direct", "provision", "seed", "snipcart", "webhooks"], graph.Names.Order());
        Assert.All(Services, service => Assert.DoesNotContain(graph.Environment(service).Keys, name => name.StartsWith("AWS_", StringComparison.Ordinal)));
        Assert.Empty(graph.WaitsFor("provision"));
    }

    [Fact]
    public async Task An_unknown_emulator_is_refused()
    {
        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => AppHostGraph.BuildAsync("--emulator", "moto"));

        Assert.Equal("--emulator moto: say embedded, localstack or none.", refused.Message);
    }
}
