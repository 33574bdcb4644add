using Platform.Aws.Content;
using Platform.Domain.Content;

namespace Platform.Content.Projection;

/// <param name="Changed">This run changed what pages show.</param>
/// <param name="Owed">A build that the row still owes, by whichever event.</param>
internal sealed record PublishResult(ItemKey Item, bool Changed, BuildOwed? Owed);
