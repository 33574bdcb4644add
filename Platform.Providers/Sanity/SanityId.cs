namespace Platform.Providers.Sanity;

/// <summary>
/// A document id with its state: <c>x</c> is published, <c>drafts.x</c> its draft, <c>versions.r.x</c> its version in
/// release <c>r</c>. Drafts and versions are sent only where the webhook is set to.
/// </summary>
internal readonly record struct SanityId(string Id, bool Draft, bool Version)
{
    private const string DraftPrefix = "drafts.";
    private const string VersionPrefix = "versions.";

    public static SanityId Parse(string native)
    {
        if (native.StartsWith(DraftPrefix, StringComparison.Ordinal))
            return new SanityId(native[DraftPrefix.Length..], Draft: true, Version: false);
        if (native.StartsWith(VersionPrefix, StringComparison.Ordinal))
            return new SanityId(native[(native.IndexOf('.', VersionPrefix.Length) + 1)..], Draft: false, Version: true);
        return new SanityId(native, Draft: false, Version: false);
    }
}
