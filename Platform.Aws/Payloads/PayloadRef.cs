namespace Platform.Aws.Payloads;

/// <summary>Bytes in a bucket, and their hash.</summary>
/// <param name="Sha256">Lower-case hex; what was read is compared with it.</param>
public sealed record PayloadRef(string Bucket, string Key, string Sha256)
{
    /// <summary><c>s3://bucket/key</c></summary>
    public string Url => $"s3://{Bucket}/{Key}";

    /// <exception cref="FormatException">Not of the form <c>s3://bucket/key</c>.</exception>
    public static PayloadRef Parse(string url, string sha256)
    {
        const string scheme = "s3://";
        var slash = url.StartsWith(scheme, StringComparison.Ordinal) ? url.IndexOf('/', scheme.Length) : -1;
        return slash > scheme.Length && slash < url.Length - 1
            ? new PayloadRef(url[scheme.Length..slash], url[(slash + 1)..], sha256)
            : throw new FormatException($"'{url}' is not s3://bucket/key.");
    }
}
