using System.Text.Json.Nodes;

namespace Platform.Tests.Aws.LambdaHosting;

/// <summary>What a function told of one invocation.</summary>
/// <param name="Succeeded">It went to <c>/response</c>; else to <c>/error</c>.</param>
/// <param name="ErrorType">The header <c>Lambda-Runtime-Function-Error-Type</c>.</param>
public sealed record RuntimeReply(bool Succeeded, JsonNode? Body, string? ErrorType)
{
    public int Status => Succeeded ? (int)Body!["statusCode"]! : throw new InvalidOperationException($"The invocation failed: {Body?.ToJsonString()}");

    /// <summary>The HTTP body, decoded.</summary>
    public byte[] Bytes => (bool)Body!["isBase64Encoded"]! ? Convert.FromBase64String((string)Body["body"]!) : System.Text.Encoding.UTF8.GetBytes((string)Body["body"]!);

    public string? Header(string name) => (string?)Body!["headers"]![name];

    /// <summary>The messages of a batch that failed.</summary>
    public IReadOnlyList<string> FailedItems => [.. Body!["batchItemFailures"]!.AsArray().Select(item => (string)item!["itemIdentifier"]!)];
}
