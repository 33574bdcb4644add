using Constructs;

namespace Platform.Stacks.Assets;

/// <summary>Where a stack's packages are: what its maker says, what the context says, or the repository's <c>artifacts</c>; never the working directory.</summary>
internal static class ArtifactsFolder
{
    public static Artifacts Of(Construct scope, string? given) =>
        new(given ?? scope.Node.TryGetContext(Artifacts.ContextKey) as string ?? Path.Combine(RepositoryFolder.Path, "artifacts"));
}
