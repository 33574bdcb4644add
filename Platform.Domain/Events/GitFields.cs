namespace Platform.Domain.Events;

/// <summary>
/// What a push says: that one file changed, or (without <see cref="Path"/>) that something between two commits did. The files
/// themselves are in the repository; whoever needs them reads the branch's tip (RULES B2).
/// </summary>
public sealed record GitFields
{
    /// <summary>The branch's name, without <c>refs/heads/</c>.</summary>
    public required string Branch { get; init; }

    /// <summary>The commit before the push; null where the branch is new, or the sender does not say.</summary>
    public string? Before { get; init; }

    /// <summary>The commit after it; null where the branch is gone, or the sender does not say.</summary>
    public string? After { get; init; }

    /// <summary>The file, from the repository's root; null for the whole range before..after (RULES A8).</summary>
    public string? Path { get; init; }
}
