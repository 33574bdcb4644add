using Platform.Aws.Releases;
using Platform.Domain.Ids;

namespace Platform.Builds.Rows;

/// <summary>A client in one environment: what batches, builds and releases belong to.</summary>
internal readonly record struct SiteKey(ClientId Client, string Environment)
{
    /// <summary>The lane of drafts. It never invalidates, and keeps no release but the last.</summary>
    public bool IsPreview => PreviewLane.Is(Environment);

    /// <summary>The same client's lane of drafts. A method: the generator of log messages follows properties, and this one would lead it in a circle.</summary>
    public SiteKey ToPreview() => this with { Environment = PreviewLane.Of(Environment) };

    /// <summary>The same client's site that visitors see.</summary>
    public SiteKey ToPublished() => this with { Environment = PreviewLane.Beside(Environment) };

    public string Partition => ReleaseKeys.Partition(Client, Environment);

    public override string ToString() => Partition;
}
