namespace Platform.Console.Resources;

internal sealed record ResourceUrl
{
    public required string Url { get; init; }

    public string? Text { get; init; }
}
