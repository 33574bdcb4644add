namespace Platform.Domain.Builds;

/// <summary>What to do with an open batch now.</summary>
/// <param name="SealNow">Seal it.</param>
/// <param name="Until">Look again then; null where something else (a finished build, a resume) will say so.</param>
/// <param name="Reason">Why it is not sealed, in words for people.</param>
public readonly record struct BatchDecision(bool SealNow, DateTimeOffset? Until, string? Reason)
{
    public static readonly BatchDecision Seal = new(true, null, null);

    public static BatchDecision Wait(DateTimeOffset until, string reason) => new(false, until, reason);

    public static BatchDecision Block(string reason) => new(false, null, reason);
}
