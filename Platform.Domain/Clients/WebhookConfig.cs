using Platform.Domain.Ids;

namespace Platform.Domain.Clients;

/// <summary>How the client's webhooks are verified and kept.</summary>
public sealed record WebhookConfig
{
    /// <summary>Live secrets by provider; several while one is rotated.</summary>
    public IReadOnlyDictionary<ProviderId, IReadOnlyList<SecretReference>> Secrets { get; init; } =
        new Dictionary<ProviderId, IReadOnlyList<SecretReference>>();

    /// <summary>Seconds that a signed time may differ from ours, both ways.</summary>
    public int TimeWindowSeconds { get; init; } = 300;

    /// <summary>Hours that a settled delivery's raw body is kept.</summary>
    public int RawBodyHours { get; init; } = 72;
}
