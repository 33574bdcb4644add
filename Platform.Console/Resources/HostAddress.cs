namespace Platform.Console.Resources;

internal sealed record HostAddress
{
    public required Uri Url { get; init; }

    public required string Token { get; init; }
}
