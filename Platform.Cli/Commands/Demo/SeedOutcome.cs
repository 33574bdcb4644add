namespace Platform.Cli.Commands.Demo;

/// <summary>What seeding did.</summary>
internal sealed record SeedOutcome(string ClientId, int Deliveries, bool AlreadyComplete)
{
    /// <summary>A client of direct mode, which has no cache to fill.</summary>
    public bool Direct { get; init; }

    public override string ToString() => Direct
        ? $"{ClientId}: told of its content, which its builds read themselves"
        : AlreadyComplete
        ? $"{ClientId}: the content is complete already"
        : $"{ClientId}: {Deliveries} deliveries are in the cache, and the content is marked complete";
}
