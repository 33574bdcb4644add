using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Domain.Content;

/// <summary>A reference to another item; it may not exist (yet).</summary>
public sealed record ContentLink
{
    /// <summary>Null where the source names only the id.</summary>
    public ContentType? Type { get; init; }

    public required ContentId Id { get; init; }
}
