using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <summary>What an event told the cache: the items it bears on, and the stage it reached if it changes none of them.</summary>
/// <param name="OnlyStock">It came as an edit of a product and told no more than its pieces.</param>
internal sealed record Told(IReadOnlyCollection<ItemKey> Items, string Otherwise, bool OnlyStock = false);
