using Platform.Aws.Audit;
using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <summary>What an event told the cache: the items it bears on, and the stage it reached if it changes none of them.</summary>
internal sealed record Told(IReadOnlyCollection<ItemKey> Items, string Otherwise)
{
    /// <summary>Items that are looked at whatever told of them.</summary>
    public static Told All(IEnumerable<ItemKey> items) => new([.. items], Stages.Unchanged);

    /// <summary>It came as an edit of a product and told no more than its pieces.</summary>
    public bool OnlyStock { get; init; }

    /// <summary>Files that can't be read, each with its place and reason; what they said before stands.</summary>
    public IReadOnlyCollection<string> Faults { get; init; } = [];
}
