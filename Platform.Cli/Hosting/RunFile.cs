using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Cli.Hosting;

/// <summary>
/// <c>.platform/run.json</c>, written by the AppHost: <c>{"addresses":{"webhooks":"http://127.0.0.1:7101",…},
/// "secrets":{"EDITORIAL_STORE_SANITY":"…",…},"environment":{"PLATFORM_PREFIX":"platform-dev","AWS_REGION":"us-east-1",…}}</c>.
/// </summary>
internal sealed record RunFile
{
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <param name="named">The file as somebody named it; null looks upwards for <c>.platform/run.json</c>.</param>
    /// <returns>Null where none was named and none is there.</returns>
    public static RunFile? Find(CommandHost host, string? named)
    {
        if ((named is null ? host.FindUpwards(Path.Combine(".platform", "run.json")) : Path.GetFullPath(named, host.Directory)) is not { } path)
            return null;
        try
        {
            return JsonSerializer.Deserialize<RunFile>(File.ReadAllText(path), PlatformJson.Options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CommandFault(ExitCode.Unavailable, $"{path} can't be read: {fault.Message}", "Start the AppHost: it writes the file.", fault);
        }
    }
}
