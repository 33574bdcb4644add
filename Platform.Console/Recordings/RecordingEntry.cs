namespace Platform.Console.Recordings;

/// <summary>One recording as the page lists it.</summary>
internal sealed record RecordingEntry
{
    /// <summary><c>sanity/article-published</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The event's kind by the provider's word.</summary>
    public required string Kind { get; init; }

    /// <summary>What the intake should answer, and what comes out of it.</summary>
    public required string Expected { get; init; }

    /// <summary>It is taken as content or order, so that a new edit of it makes sense.</summary>
    public required bool CanBeEdited { get; init; }

    /// <summary>Why it can't be read; the rest says nothing then.</summary>
    public string? Fault { get; init; }

    public string Provider => Name.Split('/')[0];

    public string Case => Name[(Name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public bool IsSeed => Case.StartsWith("seed-", StringComparison.Ordinal);
}
