using System.Text.RegularExpressions;
using Platform.Cli.Hosting;
using Platform.Providers;
using Platform.Providers.Recordings;

namespace Platform.Cli.Commands.Webhooks;

/// <summary>Recordings as people name them: a folder, its request.http, a name below recordings/, a folder of several, or a pattern with <c>*</c>.</summary>
internal static class RecordingArgument
{
    private const string File = "request.http";

    /// <param name="named">None of them takes all there are.</param>
    /// <returns>Each once; those of one name or pattern in their names' order.</returns>
    public static IReadOnlyList<NamedRecording> ReadAll(Surroundings surroundings, IReadOnlyList<string> named)
    {
        if (named.Count == 0)
            named = ["**"];
        return [.. named.SelectMany(name => Read(surroundings, name)).DistinctBy(recording => recording.Name)];
    }

    public static IWebhookProvider ProviderOf(Recording recording) =>
        ProviderRegistry.Find(RecordingTree.ProviderOf(recording)) ?? throw new CommandFault(
            ExitCode.Usage,
            $"The recording's path '{recording.Path}' ends in no provider.",
            $"Known are: {string.Join(", ", ProviderRegistry.All.Select(p => p.Metadata.Id.Value))}.");

    private static IEnumerable<NamedRecording> Read(Surroundings surroundings, string named)
    {
        var path = Path.GetFullPath(named, surroundings.Host.Directory);
        if (System.IO.File.Exists(path) || System.IO.File.Exists(Path.Combine(path, File)))
            return [Read(NameOf(surroundings, path), path)];

        var root = surroundings.RecordingsFolder;
        IReadOnlyList<string> matching = root is null ? [] : Matching(new RecordingTree(root).Names, named);
        if (matching.Count == 0 && Directory.Exists(path))
        {
            root = path;
            matching = new RecordingTree(path).Names;
        }

        return matching.Count > 0
            ? matching.Select(name => Read(root == surroundings.RecordingsFolder ? name : Path.Combine(named, name), Path.Combine(root!, name)))
            : throw new CommandFault(ExitCode.Usage, $"There is no recording '{named}'.", Near(surroundings));
    }

    /// <summary><c>sanity/*</c>, <c>*/seed-*</c>, <c>**</c>; a name alone is itself, or all that stands below it.</summary>
    private static List<string> Matching(IReadOnlyList<string> names, string pattern)
    {
        var trimmed = pattern.TrimEnd('/');
        var regex = Regex.Escape(trimmed).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return [.. names.Where(name => Regex.IsMatch(name, $"^{regex}(/.*)?$"))];
    }

    private static NamedRecording Read(string name, string path)
    {
        try
        {
            return new NamedRecording(name, RecordingTree.ReadFolder(path));
        }
        catch (FormatException fault)
        {
            throw new CommandFault(ExitCode.Usage, $"{path} is no recording: {fault.Message}", null, fault);
        }
    }

    private static string NameOf(Surroundings surroundings, string path)
    {
        var folder = Path.GetFileName(path) == File ? Path.GetDirectoryName(path)! : path;
        return surroundings.RecordingsFolder is { } root && Path.GetRelativePath(root, folder).Replace('\\', '/') is var name && !name.StartsWith("..", StringComparison.Ordinal) ? name : folder;
    }

    private static string? Near(Surroundings surroundings) => surroundings.RecordingsFolder is { } root
        ? $"Recorded are: {string.Join(", ", new RecordingTree(root).Names.Where(name => !name.Contains("/seed-", StringComparison.Ordinal)))}."
        : null;
}
