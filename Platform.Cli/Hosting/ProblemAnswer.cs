using System.Text.Json;
using Platform.Domain.Json;

namespace Platform.Cli.Hosting;

/// <summary>What a service says of a refusal: <c>application/problem+json</c> with our own <c>fix</c>.</summary>
internal sealed record ProblemAnswer(string? Code, string? Detail, string? Fix)
{
    public static ProblemAnswer Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<ProblemAnswer>(body, PlatformJson.Options) ?? new(null, null, null);
        }
        catch (JsonException)
        {
            return new(null, null, null);
        }
    }
}
