using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Platform.AppHost;
using Platform.AppHost.Development;
using Platform.AppHost.Node;
using Platform.Tests.Emulators;

namespace Platform.Tests.AppHost;

public sealed class DevelopmentValuesTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("platform-values-");

    private string File => Path.Combine(data.FullName, "run.json");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void Secrets_and_free_ports_stay_the_same_over_restarts()
    {
        var first = Start();
        var second = Start();

        Assert.Equal(first.Secret("EDITORIAL_STORE_SANITY"), second.Secret("EDITORIAL_STORE_SANITY"));
        Assert.Equal(first.Ports, second.Ports);
        Assert.Equal(first.Secrets.All.Length, first.Secrets.All.Select(first.Secret).Distinct().Count());
    }

    [Fact]
    public void An_emulators_port_that_is_taken_meanwhile_is_left_to_its_holder()
    {
        var first = Start();
        using var holder = new TcpListener(IPAddress.Loopback, first.Ports.DynamoDb);
        holder.Start();

        var second = Start();

        Assert.NotEqual(first.Ports.DynamoDb, second.Ports.DynamoDb);
        Assert.Equal(first.Ports.Messaging, second.Ports.Messaging);
    }

    [Fact]
    public void A_secret_of_the_environment_wins()
    {
        Start();

        Assert.Equal("a-real-one", Start("--EDITORIAL_STORE_SANITY", "a-real-one").Secret("EDITORIAL_STORE_SANITY"));
    }

    [Fact]
    public void Run_json_tells_the_CLI_where_everything_is_and_only_its_owner_reads_it()
    {
        var values = Start("--Ports:Console", "45201");

        var run = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        Assert.Equal(["addresses", "secrets", "environment"], run.AsObject().Select(part => part.Key));
        Assert.Equal(
            ["builds", "console", "content", "direct", "dynamodb", "messaging", "sites", "snipcart", "webhooks"],
            run["addresses"]!.AsObject().Select(address => address.Key).Order());
        Assert.Equal("http://127.0.0.1:45201", run["addresses"]!["console"]!.GetValue<string>());
        Assert.Equal(values.Secret("PLATFORM_OPERATOR_KEY"), run["secrets"]!["PLATFORM_OPERATOR_KEY"]!.GetValue<string>());
        Assert.Equal($"http://127.0.0.1:{values.Ports.Messaging}", run["environment"]!["AWS_ENDPOINT_URL_SQS"]!.GetValue<string>());
        Assert.Equal(data.FullName, run["environment"]!["PLATFORM_DATA"]!.GetValue<string>());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void A_spoilt_run_json_is_named()
    {
        System.IO.File.WriteAllText(File, "{");

        var refused = Assert.Throws<DistributedApplicationException>(() => Start());

        Assert.StartsWith($"{File} is not readable", refused.Message);
    }

    [Fact]
    public void Port_zero_takes_free_ones_that_differ()
    {
        var ports = Start("--Ports:Console", "0", "--Ports:Webhooks", "0", "--Ports:Content", "0", "--Ports:Builds", "0", "--Ports:Sites", "0", "--Ports:Direct", "0").Ports;

        int[] all = [ports.Console, ports.Webhooks, ports.Content, ports.Builds, ports.Sites, ports.Snipcart, ports.DynamoDb, ports.Messaging];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.DoesNotContain(0, all);
    }

    private DevelopmentValues Start(params string[] arguments)
    {
        var builder = new DistributedApplicationBuilder(["--data", data.FullName, "--clients", Repository.PathOf("clients"), "--PLATFORM_NODE", "/node", .. arguments], data.FullName, "test");
        var values = DevelopmentValues.Read(builder);
        var node = NodeParts.Find(builder);
        values.Save(LocalAws.Add(builder, values, node), node.Path);
        return values;
    }
}
