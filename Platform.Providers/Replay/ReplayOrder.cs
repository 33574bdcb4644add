using Platform.Domain.Ids;
using Platform.Providers.Recordings;

namespace Platform.Providers.Replay;

/// <summary>A recording to be sent, and how.</summary>
public sealed record ReplayOrder
{
    public required IWebhookProvider Provider { get; init; }

    public required Recording Recording { get; init; }

    /// <summary>What people call the recording.</summary>
    public string? Name { get; init; }

    /// <summary>What the provider would sign with. A token provider needs none.</summary>
    public required string Secret { get; init; }

    /// <summary>Sends it to this client's own address; null sends it to the one it was recorded for.</summary>
    public ClientId? Client { get; init; }

    /// <summary>Another intake than the sender's, where this client is served by one of its own; null for the sender's.</summary>
    public Uri? Intake { get; init; }

    /// <summary>Makes a new edit of it: new id, new revision and time, visibly changed.</summary>
    public bool AsEdit { get; init; }

    /// <summary>Gives the same body a new delivery id, as an attacker or a broken sender would.</summary>
    public bool NewId { get; init; }

    /// <summary>What shall be wrong with it, so that it must be refused; null sends it as its provider would.</summary>
    public Corruption? Corrupt { get; init; }
}
