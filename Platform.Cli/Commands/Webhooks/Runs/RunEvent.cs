using System.Text.Json.Nodes;

namespace Platform.Cli.Commands.Webhooks.Runs;

/// <summary>One event, and how far it came.</summary>
internal sealed record RunEvent
{
    /// <summary>As it was published; null where it is no longer kept.</summary>
    public JsonObject? Event { get; init; }

    /// <summary><c>content_updated article article-1 (en)</c>.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<RunStage> Stages { get; init; }

    /// <summary>Nothing more was to happen to it when the run was saved.</summary>
    public required bool Over { get; init; }
}
