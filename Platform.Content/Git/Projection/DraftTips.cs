using Platform.Domain.Content;

namespace Platform.Content.Git.Projection;

/// <summary>A branch of drafts, the published branch, and where the one left the other.</summary>
internal sealed record DraftTips(GitTip? Branch, GitTip? Published, GitTip? Common)
{
    /// <summary>Items that the branch changes.</summary>
    public IEnumerable<ItemKey> Changes => Branch?.Files.Keys.Where(item => Draft(item) is not null) ?? [];

    public static async Task<DraftTips> ReadAsync(GitPush push, CancellationToken cancellationToken)
    {
        var branch = await push.TipAsync(push.Git.Branch, cancellationToken);
        var published = await push.TipAsync(push.Published, cancellationToken);
        return new DraftTips(branch, published, branch is null || published is null ? null : push.Repository.FindCommon(branch, published));
    }

    /// <returns>The item's file on the branch, if the branch changes it; null else.</returns>
    public GitFile? Draft(ItemKey item) =>
        Branch?.Files.GetValueOrDefault(item) is { } file && Common?.Files.GetValueOrDefault(item)?.Blob != file.Blob ? file : null;
}
