using Platform.Domain.Ids;

namespace Platform.Content.Syncing;

/// <summary>What one step of a sync did.</summary>
internal sealed record SyncStep
{
    public required ClientId ClientId { get; init; }

    public required SyncPhase Phase { get; init; }

    /// <summary>Whose content it read or compared; null where it composed.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>Items that it looked at: read from the provider, found gone there, or composed.</summary>
    public required int Items { get; init; }

    /// <summary>Published items that are not what they were.</summary>
    public required int Changed { get; init; }

    /// <summary>Files that can't be read, each with its place and reason; what they said before stands.</summary>
    public IReadOnlyCollection<string> Faults { get; init; } = [];

    /// <summary>Providers that can't be read at once; what they told by their webhooks stands.</summary>
    public IReadOnlyList<ProviderId> NotRead { get; init; } = [];

    /// <summary>To be sent with the next step; null once all is done and the content is marked complete.</summary>
    public string? Cursor { get; init; }
}
