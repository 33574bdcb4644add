using Platform.Domain.Ids;

namespace Platform.Content.Syncing;

/// <param name="InRepository">Its content is the files of the client's repository, which are read and compared at once.</param>
internal sealed record SyncSource(ProviderId Provider, bool InRepository);
