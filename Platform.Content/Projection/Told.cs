using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <summary>What an event told the cache: the items it bears on, and the stage it reached if it changes none of them.</summary>
internal sealed record Told(IReadOnlyCollection<ItemKey> Items, string Otherwise);
