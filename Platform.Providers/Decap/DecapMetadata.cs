using Platform.Domain.Ids;
using Platform.Providers.Git;

namespace Platform.Providers.Decap;

internal static class DecapMetadata
{
    public static readonly ProviderId Id = new("decap");

    public static readonly ProviderMetadata Value = GitMetadata.Of(
        Id, "Decap CMS", ProviderKind.Cms, "push to cms/<collection>/<slug> → the same as drafts; its deletion → the range, as a draft");
}
