using Platform.Content.Git.Files;
using Platform.Content.Git.Media;
using Platform.Content.Sources;

namespace Platform.Content.Git.Projection;

/// <summary>What becomes of an item's rows; null leaves one as it is.</summary>
internal sealed record Decision
{
    public SourceRecord? Published { get; init; }

    public SourceRecord? Draft { get; init; }

    /// <summary>What the written rows refer to.</summary>
    public IReadOnlyList<MediaFile> Media { get; init; } = [];

    /// <summary>The file can't be read; both rows stay.</summary>
    public FileFault? Fault { get; init; }
}
