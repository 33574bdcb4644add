using System.Text.Json.Nodes;
using Platform.Aws.Metrics;
using Platform.Tests.Aws.LambdaHosting;
using Platform.Tests.Emulators;
using Platform.Tests.Waiting;
using Platform.Tests.Webhooks.Hosting;

namespace Platform.Tests.Conformance;

/// <summary>The services as functions: their schedules, their metrics, and a start that fails.</summary>
public sealed class FunctionTests(EventLayerFixture layer) : IClassFixture<EventLayerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Relay_s_schedule_tells_how_long_a_delivery_waits_for_its_effect()
    {
        await using var intakeApi = await FakeRuntimeApi.StartAsync();
        await using var relayApi = await FakeRuntimeApi.StartAsync();
        await using var intake = ServiceProcess.InLambda("Platform.Webhooks", intakeApi, "intake", Twins.Settings(layer));
        await using var relay = ServiceProcess.InLambda("Platform.Webhooks", relayApi, "relay", Twins.Settings(layer));
        var edit = Sanity.Edit(TimeProvider.System);

        var taken = await intakeApi.InvokeAsync(LambdaEvents.Http(edit.Method, edit.Path, edit.Headers, edit.Body), cancellationToken: Cancellation);
        var relayed = await relayApi.InvokeAsync(LambdaEvents.Schedule(), cancellationToken: Cancellation);

        Assert.Equal(200, taken.Status);
        Assert.True(relayed.Succeeded);
        Assert.Equal(1, (double)await MetricAsync(intake, MetricNames.Received));
        Assert.True((double)await MetricAsync(relay, MetricNames.UnsettledAge) > 0);
    }

    [Theory]
    [InlineData("Platform.Content", "auditor")]
    [InlineData("Platform.Builds", "batcher")]
    public async Task Function_starts_with_what_a_sandbox_has(string service, string role)
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        await using var function = ServiceProcess.InLambda(service, api, role, Twins.Settings(layer));

        await api.Asked.WaitAsync(Cancellation);
    }

    [Theory]
    [InlineData("PLATFORM_CLIENTS", "/no/such/folder", "PLATFORM_CLIENTS is '/no/such/folder'")]
    [InlineData("PLATFORM_ENVIRONMENT", "moon", "PLATFORM_ENVIRONMENT is 'moon'")]
    public async Task Start_that_fails_is_told_to_Lambda_and_the_process_exits_with_an_error(string variable, string value, string told)
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        await using var function = ServiceProcess.InLambda("Platform.Webhooks", api, "intake", new Dictionary<string, string?>(Twins.Settings(layer)) { [variable] = value });

        var error = await api.InitError.WaitAsync(Cancellation);

        Assert.Contains(told, (string)error.Body!["errorMessage"]!, StringComparison.Ordinal);
        Assert.NotEqual(0, await function.ExitAsync());
        Assert.DoesNotContain("GET /invocation/next", api.Calls);
    }

    [Fact]
    public async Task Function_without_a_role_does_not_start()
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        await using var function = ServiceProcess.InLambda("Platform.Webhooks", api, "", Twins.Settings(layer));

        Assert.Contains("intake, relay", (string)(await api.InitError.WaitAsync(Cancellation)).Body!["errorMessage"]!, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> MetricAsync(ServiceProcess process, string name)
    {
        var line = await Eventually.BecomesAsync(() => process.Lines.FirstOrDefault(one => one.Contains($"\"{name}\":", StringComparison.Ordinal)), one => one is not null);
        return JsonNode.Parse(line!)![name]!;
    }
}
