using Platform.Aws.Documents;

namespace Platform.Aws.Releases;

/// <summary>The kinds of rows that tell of releases.</summary>
public static class ReleaseDocuments
{
    public static readonly DocumentType<Release> Release = new(ReleaseJson.Default.Release);

    public static readonly DocumentType<LiveRelease> Live = new(ReleaseJson.Default.LiveRelease);
}
