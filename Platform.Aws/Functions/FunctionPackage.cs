namespace Platform.Aws.Functions;

/// <summary>A service as it is uploaded: <c>webhooks</c> is the project <c>Platform.Webhooks</c> in <c>artifacts/lambda/webhooks.zip</c>.</summary>
public sealed record FunctionPackage(string Id)
{
    public const string Folder = "artifacts/lambda";

    public string FileName => $"{Id}.zip";

    /// <summary>Of the repository's root.</summary>
    public string Path => $"{Folder}/{FileName}";

    /// <summary>The function's handler. Without a colon the runtime starts <c>dotnet exec /var/task/&lt;handler&gt;.dll</c>.</summary>
    public string Handler => $"Platform.{char.ToUpperInvariant(Id[0])}{Id[1..]}";
}
