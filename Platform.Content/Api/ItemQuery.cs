using Platform.Domain.Content;
using Platform.Domain.Events;

namespace Platform.Content.Api;

/// <summary>Which items a list asks for.</summary>
internal sealed record ItemQuery
{
    public const int MostItems = 1000;

    public ContentType? Type { get; init; }

    public string? Provider { get; init; }

    public string? Tag { get; init; }

    public string? Locale { get; init; }

    /// <summary>Changed in the cache at or after it. An item's <c>updated_at</c> is never later than that, so a list since the newest <c>updated_at</c> seen misses nothing.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Drafts are in the list.</summary>
    public bool Preview { get; init; }

    public PageCursor? After { get; init; }

    public bool IsFiltered => Type is not null || Provider is not null || Tag is not null || Locale is not null;

    public bool Matches(ContentItem item, DateTimeOffset changedAt) =>
        (Type is null || item.Type == Type)
        && (Locale is null || item.Locale == Locale)
        && (Tag is null || item.Tags.Contains(Tag))
        && (Provider is null || item.Provenance.Values.Any(source => source.Provider.Value == Provider))
        && (ChangedSince is null || changedAt >= ChangedSince);

    /// <summary>What a cursor belongs to: the same filters, whatever the limit.</summary>
    public string Filters => string.Join('\n', Preview, Type, Provider, Tag, Locale, ChangedSince?.UtcTicks);
}
