using System.CommandLine;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Platform.Aws.EventLayers;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Clients;

namespace Platform.Cli.Commands.Layer;

/// <summary><c>platform layer provision</c>: creates what the event layer's description names and is not there, and each client's site bucket.</summary>
internal static class ProvisionLayerCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("provision", "Create topics, queues, tables and buckets where they are missing. Safe to repeat.", "layer provision");
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var surroundings = Surroundings.Of(host, parsed).Required();
        await using var services = PlatformServices.Build(surroundings);
        var layer = services.GetRequiredService<EventLayer>();
        var buckets = services.GetRequiredService<ClientDirectory>().All.Select(client => layer.SiteBucket(client.ClientId, surroundings.Environment)).ToArray();
        var provisioner = services.GetRequiredService<EventLayerProvisioner>();

        await Patiently.RunAsync(
            stop => provisioner.ProvisionAsync(layer, buckets, stop),
            fault => fault is AmazonClientException or HttpRequestException,
            Patience, host.Clock, cancellationToken);

        var outcome = new ProvisionedLayer(layer.Prefix, layer.Topics.All.Count, layer.Queues.All.Count, layer.Tables.All.Count, [layer.PayloadsBucket, .. buckets]);
        new Printer(host, parsed).Write(outcome, printer => printer.Line(outcome.ToString()));
        return ExitCode.Done;
    }
}
