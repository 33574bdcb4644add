using Platform.Aws.Releases;
using Platform.Builds.Publishing;

namespace Platform.Builds.Running;

/// <summary>What a build made: a release, and where its files are; or why there is none.</summary>
internal sealed record BuiltSite
{
    public Release? Release { get; private init; }

    public OutputManifest? Output { get; private init; }

    public string? Error { get; private init; }

    public static BuiltSite Of(Release release, OutputManifest output) => new() { Release = release, Output = output };

    public static BuiltSite Failed(string error) => new() { Error = error };
}
