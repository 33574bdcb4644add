using System.Text;
using System.Text.Json.Nodes;
using Platform.Domain.Clients;

namespace Platform.Content.Git.Files;

/// <summary>
/// From a file's bytes to an item's fields. A text file has front matter and Markdown; a <c>.json</c>, <c>.yaml</c> or <c>.toml</c> file is
/// all fields, with Markdown or HTML in <c>body</c>. A pure function of the file and the client's configuration; it never throws.
/// </summary>
internal static class ContentFile
{
    /// <summary>Above that a file is no page, and would not fit into a row of the cache.</summary>
    public const int Longest = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">Null for a file longer than <see cref="Longest"/>.</param>
    public static FileReading Read(GitFile file, byte[]? bytes, ClientServiceConfig client)
    {
        if (bytes is null)
            return Unreadable(new FileFault($"The file is longer than {Longest / 1024} KiB."));
        if (Text(bytes) is not { } text)
            return Unreadable(new FileFault("The file is no UTF-8 text."));

        var content = Split(Path.GetExtension(file.Path).ToLowerInvariant(), text, out var fault);
        if (content is null)
            return Unreadable(fault!);

        var titled = content.Fields.Text(FileFields.Title) is not null;
        var body = MarkdownBody.Read(content.Body, titled, out fault);
        if (body is null)
            return Unreadable(fault! with { Line = content.BodyLine });

        return new FileReading
        {
            Fields = FileFields.Of(content.Fields, body, file, client),
            Draft = content.Fields.IsTrue("draft") || content.Fields.IsFalse("published"),
        };
    }

    private static FrontMatter? Split(string extension, string text, out FileFault? fault)
    {
        JsonObject? fields;
        switch (extension)
        {
            case ".json":
                fields = FieldsOfJson.Read(text, out fault);
                break;
            case ".yaml" or ".yml":
                fields = FieldsOfYaml.Read(text, out fault);
                break;
            case ".toml":
                fields = FieldsOfToml.Read(text, out fault);
                break;
            default:
                return FrontMatter.Read(text, out fault) is { } read ? read with { Body = extension == ".mdx" ? Mdx.Prose(read.Body) : read.Body } : null;
        }

        return fields is null ? null : new FrontMatter(fields, fields.Text("body", "content") ?? "", 1);
    }

    private static string? Text(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static FileReading Unreadable(FileFault fault) => new() { Fault = fault };
}
