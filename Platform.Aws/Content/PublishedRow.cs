using Platform.Domain.Content;

namespace Platform.Aws.Content;

/// <summary>
/// The row of a published item. It stays for a while after the item is gone, so that versions go on growing and a build that
/// was not asked for yet still is.
/// </summary>
public sealed record PublishedRow
{
    /// <summary>Null where nothing is published (any more).</summary>
    public ContentItem? Item { get; init; }

    /// <summary><see cref="ContentHash"/> of the item; null with it.</summary>
    public string? Hash { get; init; }

    /// <summary>How often the content changed, its removal included.</summary>
    public required long Changes { get; init; }

    /// <summary>When the content last changed here; <see cref="ContentItem.UpdatedAt"/> is the providers' time.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Set by the write that changed the content, until the build is asked for (RULES B5).</summary>
    public BuildOwed? Owed { get; init; }

    /// <summary>Set on a row without item that owes nothing.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
