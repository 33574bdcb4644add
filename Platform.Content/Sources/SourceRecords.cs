using System.Security.Cryptography;
using System.Text.Json;
using Platform.Content.Text;
using Platform.Domain.Events;
using Platform.Domain.Ids;
using Platform.Domain.Json;

namespace Platform.Content.Sources;

/// <summary>From an event to the record of what it says.</summary>
internal static class SourceRecords
{
    /// <summary>How long a tombstone keeps late revisions out.</summary>
    public static readonly TimeSpan TombstoneKept = TimeSpan.FromDays(7);

    /// <summary>An event that takes an item away, from one locale or, without one, from all.</summary>
    public static bool IsRemoval(EventType type) => type is EventType.ContentDeleted or EventType.ContentUnpublished or EventType.ProductDeleted;

    /// <param name="defaultLocale">Of content that comes without one; a removal without one is for all.</param>
    public static SourceRecord Of(UnifiedEvent unified, string defaultLocale, DateTimeOffset now)
    {
        var removal = IsRemoval(unified.EventType);
        var (fields, text) = removal ? (null, "") : SafeFields.Of(unified.Data.UnifiedFields);
        var record = new SourceRecord
        {
            Provider = unified.Provider,
            ContentId = unified.ContentId,
            Locale = unified.Locale ?? (removal ? SourceKey.AllLocales : defaultLocale),
            ContentType = unified.ContentType,
            // A source that sorts nothing is taken by the time it tells.
            OrderKey = unified.OrderKey ?? OrderKey.From(unified.Timestamp),
            Seen = [Hash(unified.ContentType, unified.Data.UnifiedFields)],
            Timestamp = unified.Timestamp,
            Revision = unified.Revision,
            Partial = unified.Partial && !removal,
            Deleted = removal,
            Fields = fields,
            BodyText = text,
            WrittenAt = now,
            ExpiresAt = removal ? now + TombstoneKept : null,
        };
        return record with { Skus = record.CurrentSkus };
    }

    /// <summary>The tombstone of one locale that a tombstone for all covers.</summary>
    public static SourceRecord Withdrawn(SourceRecord record, SourceRecord tombstone) => tombstone with
    {
        Locale = record.Locale,
        ContentType = record.ContentType,
        Skus = record.Skus,
    };

    /// <summary>Hash of all that a product's record says but the pieces of its variants.</summary>
    public static string HashWithoutPieces(SourceRecord record)
    {
        var fields = record.Fields ?? new UnifiedFields();
        return Hash(record.ContentType, fields.Product is not { Variants: { } variants } product
            ? fields
            : fields with { Product = product with { Variants = [.. variants.Select(variant => variant with { Pieces = null })] } });
    }

    private static string Hash(ContentType contentType, UnifiedFields fields)
    {
        var type = PlatformJson.Options.GetTypeInfo(typeof(UnifiedFields));
        var said = JsonSerializer.SerializeToUtf8Bytes(fields, type);
        return Convert.ToHexStringLower(SHA256.HashData([(byte)contentType, .. said]))[..32];
    }
}
