using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Documents;
using Platform.Aws.Dynamo;
using Platform.Domain.Json;

namespace Platform.Aws.Content;

/// <summary>The kinds of rows that others than the projector read.</summary>
public static class ContentRows
{
    // Text stays as it is: a row holds 400 KB, and an escaped letter takes six bytes.
    private static readonly ContentRowJson Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Beside its document a published item shows what queries sort and filter by.</summary>
    public static readonly DocumentType<PublishedRow> Published = new(
        Json.PublishedRow,
        row => new DocumentMarks { ExpiresAt = row.ExpiresAt, Attributes = partition => Attributes(row, partition) });

    public static readonly DocumentType<CompleteMark> Complete = new(Json.CompleteMark);

    private static Dictionary<string, AttributeValue> Attributes(PublishedRow row, string partition)
    {
        var attributes = new Dictionary<string, AttributeValue>()
            .Set("client_env", partition)
            .Set("updated_at", row.ChangedAt);
        if (row.Item is not { } item)
            return attributes;

        return attributes
            .Set("type", Wire.Name(item.Type))
            .Set("locale", item.Locale)
            .Set("tags", item.Tags)
            .Set("providers", item.Provenance.Values.Select(source => source.Provider.Value).Distinct().Order(StringComparer.Ordinal));
    }
}
