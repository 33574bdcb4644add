using Platform.Cli.Hosting;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>A recording as people name it: a folder, its request.http, or a name below recordings/.</summary>
internal static class RecordingArgument
{
    public static Recording Read(Surroundings surroundings, string named)
    {
        var candidates = new[] { Path.GetFullPath(named, surroundings.Host.Directory), surroundings.RecordingsFolder is { } root ? Path.Combine(root, named) : null };
        var found = candidates.OfType<string>().FirstOrDefault(path => File.Exists(path) || File.Exists(Path.Combine(path, "request.http")))
            ?? throw new CommandFault(ExitCode.Usage, $"There is no recording '{named}'.", Near(surroundings));
        try
        {
            return RecordingTree.ReadFolder(found);
        }
        catch (FormatException fault)
        {
            throw new CommandFault(ExitCode.Usage, $"{found} is no recording: {fault.Message}", null, fault);
        }
    }

    public static IWebhookProvider ProviderOf(Recording recording) =>
        ProviderRegistry.Find(RecordingTree.ProviderOf(recording)) ?? throw new CommandFault(
            ExitCode.Usage,
            $"The recording's path '{recording.Path}' ends in no provider.",
            $"Known are: {string.Join(", ", ProviderRegistry.All.Select(p => p.Metadata.Id.Value))}.");

    private static string? Near(Surroundings surroundings) => surroundings.RecordingsFolder is { } root
        ? $"Recorded are: {string.Join(", ", new RecordingTree(root).Names.Where(name => !name.Contains("/seed-", StringComparison.Ordinal)))}."
        : null;
}
