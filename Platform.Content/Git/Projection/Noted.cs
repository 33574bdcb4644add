using Platform.Aws.Documents;
using Platform.Content.Sources;
using Platform.Domain.Content;

namespace Platform.Content.Git.Projection;

/// <summary>An item's rows as they were before the repository was read: what is written then names their versions (RULES B2).</summary>
internal sealed record Noted(ItemKey Item, Document<SourceRecord>? Published, Document<SourceRecord>? Draft)
{
    public SourceRecord? StandingDraft => Draft is { Value: { Deleted: false } draft } ? draft : null;
}
