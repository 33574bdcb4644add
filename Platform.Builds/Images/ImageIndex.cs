namespace Platform.Builds.Images;

/// <summary>Of one address: the sizes that are stored for it, or why there are none.</summary>
internal sealed record ImageIndex
{
    public IReadOnlyList<ImageSource> Sources { get; init; } = [];

    /// <summary>Set where it was looked at and is no picture for a page; asked again after <see cref="RetryAt"/>.</summary>
    public string? Fault { get; init; }

    public DateTimeOffset? RetryAt { get; init; }
}
