using System.Text.Json.Serialization;
using Platform.Domain.Content;

namespace Platform.Content.Api;

/// <summary>A page of items, sorted by id and locale, or by change where <c>changed_since</c> is given.</summary>
internal sealed record ItemPage
{
    public const int MostBytes = 4 * 1024 * 1024;

    public required IReadOnlyList<ContentItem> Items { get; init; }

    /// <summary>For the next page; null after the last.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string? NextCursor { get; init; }

    /// <summary>How many items match, at the time of the first page.</summary>
    public required long Total { get; init; }
}
