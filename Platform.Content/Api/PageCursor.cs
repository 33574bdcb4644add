using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Platform.Aws.Content;

namespace Platform.Content.Api;

/// <summary>Where a page ended. Opaque to callers: base64url of JSON.</summary>
/// <param name="Sort">Sort key of the last item of the page.</param>
/// <param name="UpdatedAt">Its place in the index, where the list is by change.</param>
/// <param name="Total">Counted once, for the first page.</param>
/// <param name="Filters">Hash of the query's filters.</param>
internal sealed record PageCursor(string Sort, string? UpdatedAt, long Total, string Filters)
{
    public static string Of(string filters) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filters)))[..16];

    public static PageCursor? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(text), ApiJson.Default.PageCursor) is { Sort: not null, Filters: not null } cursor ? cursor : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>It is of a list like this one, and not made up.</summary>
    public bool Belongs(ItemQuery query) =>
        Filters == Of(query.Filters)
        && Sort.StartsWith(ContentKeys.PublishedPrefix, StringComparison.Ordinal)
        && (query.Preview || UpdatedAt is null == query.ChangedSince is null);

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, ApiJson.Default.PageCursor));
}
