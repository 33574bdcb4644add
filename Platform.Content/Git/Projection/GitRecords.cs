using System.Globalization;
using Platform.Content.Sources;
using Platform.Content.Text;
using Platform.Domain.Events;
using Platform.Domain.Ids;

namespace Platform.Content.Git.Projection;

/// <summary>Source records of files. The revision is the id of the file's bytes. Pure.</summary>
internal static class GitRecords
{
    /// <param name="former">What its order key must exceed.</param>
    public static SourceRecord Of(GitPush push, string branch, GitFile file, UnifiedFields fields, params ReadOnlySpan<SourceRecord?> former)
    {
        var (safe, text) = SafeFields.Of(fields);
        var (order, time) = After(push.Unified.Timestamp, former);
        var record = new SourceRecord
        {
            Provider = push.Unified.Provider,
            ContentId = file.Item.Id,
            Locale = file.Item.Locale,
            ContentType = file.Item.Type,
            OrderKey = order,
            Seen = [file.Blob],
            Timestamp = time,
            Revision = file.Blob,
            Fields = safe,
            BodyText = text,
            Cause = push.Unified.EventId,
            Branch = branch,
        };
        return record.Sku is { } sku ? record with { Skus = [sku] } : record;
    }

    public static SourceRecord Gone(GitPush push, SourceRecord standing, DateTimeOffset now)
    {
        var (order, time) = After(push.Unified.Timestamp, standing);
        return standing with
        {
            OrderKey = order,
            Timestamp = time,
            Revision = null,
            Deleted = true,
            Fields = null,
            BodyText = "",
            Cause = push.Unified.EventId,
            ExpiresAt = now + SourceRecords.TombstoneKept,
        };
    }

    // Git orders nothing (a forced push goes backwards): what is read later comes later.
    private static (string OrderKey, DateTimeOffset Time) After(DateTimeOffset told, params ReadOnlySpan<SourceRecord?> former)
    {
        var (order, time) = (OrderKey.From(told), told);
        foreach (var record in former)
        {
            if (record is null)
                continue;
            if (string.CompareOrdinal(record.OrderKey, order) >= 0 && long.TryParse(record.OrderKey, CultureInfo.InvariantCulture, out var key))
                order = OrderKey.From(key + 1);
            if (record.Timestamp > time)
                time = record.Timestamp;
        }

        return (order, time);
    }
}
