using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <summary>What an event told the cache: the items it bears on, and the stage it reached if it changes none of them.</summary>
internal sealed record Told(IReadOnlyCollection<ItemKey> Items, string Otherwise)
{
    /// <summary>Files that can't be read, each with its place and reason; what they said before stands.</summary>
    public IReadOnlyCollection<string> Faults { get; init; } = [];
}
