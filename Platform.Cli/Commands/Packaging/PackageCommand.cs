using System.CommandLine;
using Platform.Aws.Functions;
using Platform.Cli.Help;
using Platform.Cli.Hosting;
using Platform.Cli.Output;
using Platform.Domain.Engines;

namespace Platform.Cli.Commands.Packaging;

/// <summary><c>platform package</c>: everything that a deployment uploads, into <c>artifacts/</c>.</summary>
internal static class PackageCommand
{
    private static readonly Argument<string[]> Names = new("name")
    {
        Description = "What to package: a service (webhooks), `tools`, or an engine's starter (eleventy). All, where none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create(CommandHost host)
    {
        var command = new ExampledCommand("package", "Publish the services, this tool and the starters as a deployment uploads them.", "package", "package webhooks eleventy") { Names };
        command.SetAction((parsed, cancellationToken) => RunAsync(host, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        var root = Path.GetDirectoryName(host.FindUpwards("Platform.sln"))
            ?? throw new CommandFault(ExitCode.Usage, "There is no Platform.sln here or above.", "Run it inside the repository.");
        var all = All(root, new Publisher(root));
        var names = parsed.GetValue(Names) ?? [];
        if (names.Except(all.Select(one => one.Name)).FirstOrDefault() is { } unknown)
            throw new CommandFault(ExitCode.Usage, $"There is no '{unknown}' to package.", $"Name some of {string.Join(", ", all.Select(one => one.Name))}, or none for all.");

        var packages = new List<Package>();
        foreach (var one in all.Where(one => names.Length == 0 || names.Contains(one.Name)))
            packages.Add(new Package(one.File, Archive.Write(Path.Combine(root, one.File), await one.FilesAsync(cancellationToken))));
        new Printer(host, parsed).Write(packages, printer => printer.Table(
            ["PACKAGE", "MB"], packages.Select(package => new string?[] { package.File, (package.Bytes / 1048576.0).ToString("0.00") })));
        return ExitCode.Done;
    }

    /// <summary>Of the services and engines those that have a project or a folder.</summary>
    private static Packageable[] All(string root, Publisher publisher) =>
    [
        .. FunctionRoles.All.Select(role => role.Package).Distinct()
            .Where(package => Directory.Exists(Path.Combine(root, package.Handler)))
            .Select(package => new Packageable(package.Id, package.Path, async stop => PublishedFiles.In(await publisher.PublishAsync(package.Handler, stop)))),
        new("tools", $"artifacts/tools/platform-{Publisher.Machine}.zip", async stop =>
            [.. PublishedFiles.In(await publisher.PublishAsync("Platform.Cli", stop)), ("platform", Path.Combine(root, "Platform.Cli", "Commands", "Packaging", "platform.sh"))]),
        .. EngineCatalog.All
            .Where(engine => Directory.Exists(Path.Combine(root, "sites", engine.Id)))
            .Select(engine => new Packageable(
                engine.Id, $"artifacts/starters/{engine.Id}.zip", _ => Task.FromResult(StarterFolder.Files(Path.Combine(root, "sites", engine.Id), engine)))),
    ];
}
