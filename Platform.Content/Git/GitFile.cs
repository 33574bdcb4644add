using Platform.Domain.Content;

namespace Platform.Content.Git;

/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Blob">Id of its bytes: the same bytes have the same one, in any commit.</param>
internal sealed record GitFile(string Path, string Blob, GitContentPath Item);
