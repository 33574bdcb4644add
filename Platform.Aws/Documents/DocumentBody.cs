using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Platform.Aws.Dynamo;

namespace Platform.Aws.Documents;

/// <summary>
/// A row's document: readable JSON (<c>doc</c>), or compressed (<c>doc_br</c>, Brotli) from 64 KiB on, since DynamoDB takes 400 KB a row.
/// </summary>
public static class DocumentBody
{
    private const int Readable = 64 * 1024;

    public static T Read<T>(Dictionary<string, AttributeValue> row, DocumentType<T> type)
    {
        if (row.TryGetValue("doc", out var readable))
            return JsonSerializer.Deserialize(readable.S, type.Json)!;

        using var unpacked = new BrotliStream(row["doc_br"].B, CompressionMode.Decompress);
        return JsonSerializer.Deserialize(unpacked, type.Json)!;
    }

    internal static Dictionary<string, AttributeValue> SetDocument<T>(this Dictionary<string, AttributeValue> row, T value, DocumentType<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type.Json);
        if (json.Length < Readable)
            return row.Set("doc", Encoding.UTF8.GetString(json));

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(json);
        return row.Set("doc_br", packed.ToArray());
    }
}
