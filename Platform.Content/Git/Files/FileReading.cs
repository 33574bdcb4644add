using Platform.Domain.Events;

namespace Platform.Content.Git.Files;

/// <summary>What a file says: its fields, or why it can't be read.</summary>
internal sealed record FileReading
{
    public UnifiedFields? Fields { get; init; }

    /// <summary>The file says of itself that it is not to be published.</summary>
    public bool Draft { get; init; }

    /// <summary>Null where <see cref="Fields"/> is set.</summary>
    public FileFault? Fault { get; init; }
}
