using System.CommandLine;
using System.CommandLine.Invocation;
using Platform.Cli.Commands.Builds;
using Platform.Cli.Commands.Builds.Job;
using Platform.Cli.Commands.Clients;
using Platform.Cli.Commands.Clients.Migrating;
using Platform.Cli.Commands.Completions;
using Platform.Cli.Commands.Content;
using Platform.Cli.Commands.Deliveries;
using Platform.Cli.Commands.Demo;
using Platform.Cli.Commands.Docs;
using Platform.Cli.Commands.Doctor;
using Platform.Cli.Commands.Engines;
using Platform.Cli.Commands.Layer;
using Platform.Cli.Commands.Modes;
using Platform.Cli.Commands.Packaging;
using Platform.Cli.Commands.Providers;
using Platform.Cli.Commands.Releases;
using Platform.Cli.Commands.Schemas;
using Platform.Cli.Commands.Stacks;
using Platform.Cli.Commands.Webhooks;
using Platform.Cli.Commands.Webhooks.Registration;
using Platform.Cli.Help;
using Platform.Cli.Hosting;

namespace Platform.Cli;

/// <summary>The command <c>platform</c>: its tree, and the one place where faults become words and exit codes.</summary>
internal static class PlatformCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandHost host, CancellationToken cancellationToken = default)
    {
        var parsed = Create(host).Parse(args);
        var streams = new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(streams, cancellationToken);
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
        }
        catch (Exception fault) when (CommandFault.Of(fault) is { } told)
        {
            await host.Error.WriteLineAsync($"error: {told.Message}");
            if (told.Fix is not null)
                await host.Error.WriteLineAsync($"fix:   {told.Fix}");
            return told.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    public static RootCommand Create(CommandHost host)
    {
        var root = new RootCommand("The catalog, its clients, and the webhooks, deliveries and releases of a running platform.")
        {
            CommonOptions.Json,
            CommonOptions.RunFile,
            new Command("stacks", "What the agency can build, for whom, and what it costs.")
            {
                ListStacksCommand.Create(host), ShowStackCommand.Create(host), ListStackEnginesCommand.Create(host), ValidateStackCommand.Create(host),
                RecommendStacksCommand.Create(host), CostStackCommand.Create(host), ShowCostClaimsCommand.Create(host), NameStackCommand.Create(host), ListCombinationsCommand.Create(host),
            },
            new Command("engines", "Site generators.") { ListEnginesCommand.Create(host) },
            new Command("providers", "CMSs, shops and Git hosts.") { ListProvidersCommand.Create(host) },
            new Command("mode", "Direct or event-driven.") { ChooseModeCommand.Create(host) },
            new Command("clients", "The clients' configurations.")
            {
                ListClientsCommand.Create(host), ShowClientCommand.Create(host), NewClientCommand.Create(host), MigrateClientCommand.Create(host), ValidateClientsCommand.Create(host),
            },
            PrintSchemaCommand.Create(host),
            WriteDocumentsCommand.Create(host),
            DoctorCommand.Create(host),
            new Command("webhooks", "Recorded provider webhooks, and what to set at the providers.") { RecordCommand.Create(host), ReplayCommand.Create(host), DiffCommand.Create(host), RegisterCommand.Create(host) },
            new Command("deliveries", "What was received, and what became of it.") { ListDeliveriesCommand.Create(host), ShowDeliveryCommand.Create(host) },
            new Command("content", "The cache that sites are built from.") { SyncContentCommand.Create(host) },
            new Command("builds", "Builds of the clients' sites.")
            {
                ListBuildsCommand.Create(host), ShowBuildCommand.Create(host), BuildLogCommand.Create(host), StartBuildCommand.Create(host), CancelBuildCommand.Create(host),
                JobCommands.Fetch(host), JobCommands.Run(host), JobCommands.Fail(host), JobCommands.Publish(host),
            },
            new Command("releases", "What the sites show.") { ListReleasesCommand.Create(host), DiffReleasesCommand.Create(host), RollbackReleaseCommand.Create(host), ResumeReleasesCommand.Create(host) },
            new Command("layer", "The event layer: topics, queues, tables and buckets.") { ProvisionLayerCommand.Create(host) },
            PackageCommand.Create(host),
            new Command("demo", "The demo client.") { SeedDemoCommand.Create(host) },
            PrintCompletionCommand.Create(host),
        };
        FullHelp.AddTo(root);
        return root;
    }
}
