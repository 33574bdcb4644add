namespace Platform.Cli.Commands.Demo;

/// <summary>What seeding did.</summary>
internal sealed record SeedOutcome(string ClientId, int Deliveries, bool AlreadyComplete)
{
    public override string ToString() => AlreadyComplete
        ? $"{ClientId}: the content is complete already"
        : $"{ClientId}: {Deliveries} deliveries are in the cache, and the content is marked complete";
}
