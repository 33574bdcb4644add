using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Platform.LocalHost.Running;
using Platform.Tests.Waiting;

namespace Platform.Tests.LocalHost;

public sealed class ControlEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_address_and_token_are_for_the_owner_and_go_with_the_host()
    {
        await using var host = new TestHost();
        await host.StartAsync();
        var file = Path.Combine(host.DataFolder, "localhost.json");

        var address = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancellation))!;
        Assert.Equal("127.0.0.1", new Uri(address["url"]!.GetValue<string>()).Host);
        Assert.Equal(Environment.ProcessId, address["pid"]!.GetValue<int>());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        await host.StopAsync();
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer 0123")]
    [InlineData("Basic {token}")]
    public async Task Without_its_token_nobody_learns_or_changes_anything(string authorization)
    {
        await using var host = new TestHost();
        host.AddShell("service", "sleep 1000");
        await host.StartAsync();
        await host.IsHealthyAsync("service");
        using var http = Control(host);
        var token = http.DefaultRequestHeaders.Authorization!.Parameter!;
        http.DefaultRequestHeaders.Clear();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization.Replace("{token}", token, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("resources", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.PostAsync("resources/service/commands/stop", null, Cancellation)).StatusCode);
        Assert.True(host.Board["service"].IsHealthy);
    }

    [Fact]
    public async Task Resources_are_shown_whole_with_secrets_masked()
    {
        await using var host = new TestHost();
        var first = host.AddShell("first", "true");
        host.AddShell("second", "sleep 1000")
            .WithHttpEndpoint(port: 18041)
            .WithUrlForEndpoint("http", url => url.DisplayText = "second's page")
            .WithEnvironment("KEY", host.Builder.AddParameter("key", "do-not-show", secret: true))
            .WithEnvironment("PLAIN", "text")
            .WaitForCompletion(first);
        await host.StartAsync();
        await host.IsHealthyAsync("second");
        using var http = Control(host);

        var text = await http.GetStringAsync("resources", Cancellation);
        var second = JsonNode.Parse(text)!.AsArray().Single(resource => resource!["name"]!.GetValue<string>() == "second")!;

        Assert.DoesNotContain("do-not-show", text, StringComparison.Ordinal);
        Assert.Equal(host.Board["second"].ProcessId, second["pid"]!.GetValue<int>());
        Assert.Equal(
            """{"name":"second","type":"executable","state":"Running","health":"Healthy","urls":[{"url":"http://127.0.0.1:18041","text":"second\u0027s page"}],"exit_code":null,"error":null,"commands":[{"name":"stop","display_name":"Stop","description":null,"confirmation":null},{"name":"restart","display_name":"Restart","description":null,"confirmation":null}],"depends_on":["first"],"environment":{"KEY":"\u2022\u2022\u2022","PLAIN":"text"}}""",
            Without(second, "pid", "started_at").ToJsonString());
    }

    [Fact]
    public async Task A_log_is_its_tail_and_then_what_comes()
    {
        await using var host = new TestHost();
        host.AddShell("service", "echo one; echo two; echo three; while ! test -f go; do sleep 0.05; done; echo four >&2; sleep 1000");
        await host.StartAsync();
        await Eventually.HoldsAsync(() => host.LogOf("service").Length == 3);
        using var http = Control(host);
        using var reader = new StreamReader(await http.GetStreamAsync("resources/service/logs?tail=2", Cancellation));

        var early = await ReadAsync(reader, 2);
        await File.WriteAllTextAsync(Path.Combine(host.Builder.AppHostDirectory, "go"), "", Cancellation);
        var late = await ReadAsync(reader, 1);

        Assert.Equal(
            [("stdout", "two"), ("stdout", "three"), ("stderr", "four")],
            early.Concat(late).Select(line => (line["stream"]!.GetValue<string>(), line["line"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Commands_stop_start_and_restart_and_changes_are_streamed()
    {
        await using var host = new TestHost();
        host.AddShell("service", "sleep 1000");
        await host.StartAsync();
        var first = await host.IsHealthyAsync("service");
        using var http = Control(host);
        using var reader = new StreamReader(await http.GetStreamAsync("resources/events", Cancellation));
        Assert.Equal("Running", (await ReadAsync(reader, 1))[0]["state"]!.GetValue<string>());

        await CommandAsync(http, "service", "stop");
        Assert.Equal(ResourceState.Exited, host.Board["service"].State);
        Assert.Equal(["Stopping", "Exited"], (await ReadAsync(reader, 2)).Select(change => change["state"]!.GetValue<string>()));

        await CommandAsync(http, "service", "start");
        var second = await host.IsHealthyAsync("service");
        await CommandAsync(http, "service", "restart");
        var third = await host.BecomesAsync("service", status => status.IsHealthy && status.ProcessId != second.ProcessId);

        Assert.Equal(3, new[] { first.ProcessId, second.ProcessId, third.ProcessId }.Distinct().Count());
    }

    [Fact]
    public async Task A_command_over_HTTP_is_sent_as_described()
    {
        await using var host = new TestHost();
        host.AddService("service")
            .WithEnvironment("EDITORIAL_STORE_SNIPCART", "key")
            .WithHttpCommand("/_standin/tokens", "Register", commandOptions: new HttpCommandOptions
            {
                PrepareRequest = context =>
                {
                    context.Request.Content = JsonContent.Create(new { token = "from-a-command" });
                    return Task.CompletedTask;
                },
            });
        await host.StartAsync();
        await host.IsHealthyAsync("service");
        using var http = Control(host);

        var result = await CommandAsync(http, "service", "service-http-http-post-/_standin/tokens");

        Assert.True(result["success"]!.GetValue<bool>(), result.ToJsonString());
        Assert.Equal("204 No Content", result["message"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("resources/nobody/commands/stop")]
    [InlineData("resources/service/commands/dance")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var host = new TestHost();
        host.AddShell("service", "sleep 1000");
        await host.StartAsync();
        using var http = Control(host);

        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(path, null, Cancellation)).StatusCode);
    }

    private static HttpClient Control(TestHost host)
    {
        var address = JsonNode.Parse(File.ReadAllText(Path.Combine(host.DataFolder, "localhost.json")))!;
        var http = new HttpClient { BaseAddress = new Uri(address["url"]!.GetValue<string>() + "/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", address["token"]!.GetValue<string>());
        return http;
    }

    private static async Task<JsonNode> CommandAsync(HttpClient http, string resource, string command)
    {
        using var answer = await http.PostAsync($"resources/{resource}/commands/{command}", null, Cancellation);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(StreamReader events, int count)
    {
        var read = new List<JsonNode>();
        while (read.Count < count && await events.ReadLineAsync(Cancellation) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                read.Add(JsonNode.Parse(line["data: ".Length..])!);
        return read;
    }

    private static JsonObject Without(JsonNode node, params string[] names)
    {
        var copy = node.DeepClone().AsObject();
        foreach (var name in names)
            copy.Remove(name);
        return copy;
    }
}
