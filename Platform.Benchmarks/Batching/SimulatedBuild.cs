namespace Platform.Benchmarks.Batching;

/// <summary>A build over the virtual clock.</summary>
internal sealed class SimulatedBuild
{
    public required int Client { get; init; }

    /// <summary>When the first of its edits that may open a batch came.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it began to wait for a slot.</summary>
    public required DateTimeOffset SealedAt { get; init; }

    public required List<Edit> Edits { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
