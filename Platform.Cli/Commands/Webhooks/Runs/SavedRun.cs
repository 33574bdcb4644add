using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>What some deliveries caused, as <c>replay --save</c> writes it: all that a later comparison needs, also once the deliveries are gone.</summary>
internal sealed record SavedRun
{
    /// <summary>Of the file; a reader refuses what it does not know.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<RunDelivery> Deliveries { get; init; }

    public IReadOnlyList<RunRelease> Releases { get; init; } = [];

    public static SavedRun Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SavedRun>(File.ReadAllText(path), PlatformJson.Options) is { Format: CurrentFormat } run
                ? run
                : throw new CommandFault(ExitCode.Usage, $"{path} is no run of format {CurrentFormat}.", "`platform webhooks replay … --save` writes one.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFault(ExitCode.Usage, $"{path} can't be read as a run: {fault.Message}", "`platform webhooks replay … --save` writes one.", fault);
        }
    }

    public Task WriteAsync(string path, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(path, JsonSerializer.Serialize(this, PlatformJson.Indented) + "\n", cancellationToken);
}
