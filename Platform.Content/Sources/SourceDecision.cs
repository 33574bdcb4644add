namespace Platform.Content.Sources;

/// <summary>What a revision means to the record that stands.</summary>
internal enum SourceDecision
{
    Newer,

    /// <summary>It is what stands already: the same message again.</summary>
    Repeated,

    Stale,
}
